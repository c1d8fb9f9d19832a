import {
  Box,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Typography,
} from '@mui/material'
import { Controller, type FieldValues } from 'react-hook-form'
import type { InputProps } from '#renderer/ui/form/TextInput.tsx'
import {
  CHILD_CATEGORIES,
  type ChildCategoryCode,
  type PopulationCode,
} from '#shared/kernel/codes/child-categories.ts'

const GROUPS: readonly { readonly population: PopulationCode; readonly name: string }[] = [
  { population: 'left-behind', name: '留守' },
  { population: 'in-difficulty', name: '困境' },
  { population: 'migrant', name: '流动' },
]

/** The categories of a child by population, several at once. */
export function CategoryChecks<Values extends FieldValues>({
  control,
  name,
  label,
}: InputProps<Values>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur }, fieldState }) => {
        const chosen: readonly ChildCategoryCode[] = Array.isArray(value) ? value : []
        const toggle = (code: ChildCategoryCode) =>
          onChange(
            chosen.includes(code) ? chosen.filter((item) => item !== code) : [...chosen, code],
          )
        return (
          <FormControl component="fieldset" error={fieldState.error !== undefined} onBlur={onBlur}>
            <FormLabel component="legend">{label}</FormLabel>
            {GROUPS.map((group) => (
              <CategoryGroup key={group.population} group={group} chosen={chosen} toggle={toggle} />
            ))}
            <FormHelperText>{fieldState.error?.message}</FormHelperText>
          </FormControl>
        )
      }}
    />
  )
}

function CategoryGroup({
  group,
  chosen,
  toggle,
}: {
  readonly group: (typeof GROUPS)[number]
  readonly chosen: readonly ChildCategoryCode[]
  readonly toggle: (code: ChildCategoryCode) => void
}) {
  const categories = CHILD_CATEGORIES.filter(({ population }) => population === group.population)
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start' }} role="group" aria-label={group.name}>
      <Typography variant="body2" color="textSecondary" sx={{ width: 48, flexShrink: 0, pt: 0.5 }}>
        {group.name}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
        {categories.map(({ code, name }) => (
          <FormControlLabel
            key={code}
            label={<Typography variant="body2">{name}</Typography>}
            control={
              <Checkbox
                checked={chosen.includes(code)}
                onChange={() => toggle(code)}
                sx={{ py: 0.5 }}
              />
            }
          />
        ))}
      </Box>
    </Box>
  )
}
