import { Autocomplete, Checkbox, Stack, TextField } from '@mui/material'
import type { KeyboardEvent } from 'react'
import { matchesChild } from '#renderer/ui/ChildPicker.tsx'
import type { ChildChoice } from '#shared/features/children/child.ts'
import {
  FORM_COLUMNS,
  type FormColumn,
  type FormRow,
} from '#shared/features/enrolments/form-row.ts'
import type { Problem } from './form-sheet.ts'

/** Pixels of each box, in the order of the paper. */
export const WIDTHS: Readonly<Record<FormColumn | 'childId' | 'insured', number>> = {
  childId: 128,
  appliedOn: 106,
  consentOn: 106,
  consentBy: 84,
  health: 112,
  allergy: 88,
  medication: 88,
  contactName: 84,
  contactPhone: 124,
  note: 96,
  insured: 52,
}

/** One paper form as a row of boxes. */
export function FormGridRow({
  row,
  index,
  options,
  problem,
  onChange,
  onKeyDown,
}: {
  readonly row: FormRow
  readonly index: number
  readonly options: readonly ChildChoice[]
  readonly problem: Problem | null
  readonly onChange: (row: FormRow) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}) {
  const label = (name: string) => `第 ${index + 1} 行${name}`
  return (
    <Stack
      direction="row"
      data-row={index}
      sx={{ gap: 0.5, mb: 0.5, minWidth: 'max-content', alignItems: 'center' }}
      onKeyDown={onKeyDown}
    >
      <Autocomplete
        size="small"
        sx={{ width: WIDTHS.childId }}
        options={options}
        value={options.find((child) => child.id === row.childId) ?? null}
        onChange={(_event, child) => onChange({ ...row, childId: child?.id ?? null })}
        autoHighlight
        disableClearable={false}
        forcePopupIcon={false}
        getOptionLabel={(child) => child.name}
        getOptionKey={(child) => child.id}
        isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
        filterOptions={(all, { inputValue }) =>
          all.filter((child) => child.isActive && matchesChild(child, inputValue)).slice(0, 30)
        }
        noOptionsText="没有找到"
        renderOption={({ key, ...props }, child) => (
          <li key={key} {...props}>
            {child.name} {child.number}
          </li>
        )}
        renderInput={(params) => (
          <TextField
            {...params}
            error={problem?.column === 'childId'}
            placeholder="姓名或拼音"
            slotProps={{
              ...params.slotProps,
              htmlInput: { ...params.slotProps.htmlInput, 'aria-label': label('儿童') },
            }}
          />
        )}
      />
      {FORM_COLUMNS.map(({ code, name }) => (
        <TextField
          key={code}
          size="small"
          sx={{ width: WIDTHS[code] }}
          value={row[code]}
          error={problem?.column === code}
          slotProps={{ htmlInput: { 'aria-label': label(name) } }}
          onChange={(event) => onChange({ ...row, [code]: event.target.value })}
        />
      ))}
      <Checkbox
        sx={{ width: WIDTHS.insured }}
        checked={row.insured}
        slotProps={{ input: { 'aria-label': label('已投保') } }}
        onChange={(event) => onChange({ ...row, insured: event.target.checked })}
      />
    </Stack>
  )
}
