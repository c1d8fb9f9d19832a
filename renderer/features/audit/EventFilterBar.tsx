import RefreshOutlined from '@mui/icons-material/RefreshOutlined'
import { Box, IconButton, MenuItem, Stack, TextField, Tooltip } from '@mui/material'
import { useOffice } from '#renderer/api/hooks.ts'
import { ChildPicker } from '#renderer/ui/ChildPicker.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FEATURE_NAMES } from '#shared/contract/names.ts'
import { FEATURES } from '#shared/contract/features.ts'
import { EVENT_KINDS } from '#shared/features/audit/audit-event.ts'
import type { EventFilter } from '#shared/features/audit/audit.contract.ts'

/** The filter as it is being typed: days may not be days yet. */
export interface FilterChoice extends Omit<EventFilter, 'from' | 'to'> {
  readonly from: string | null
  readonly to: string | null
}

export const NO_FILTER: FilterChoice = {
  kind: null,
  accountId: null,
  from: null,
  to: null,
  feature: null,
  record: null,
}

const FEATURE_OPTIONS = FEATURES.map((feature) => ({
  value: feature,
  label: FEATURE_NAMES[feature],
}))
const KIND_OPTIONS = EVENT_KINDS.map(({ code, name }) => ({ value: code, label: name }))

/** What of the log is shown. */
export function EventFilterBar({
  choice,
  onChange,
  onRefresh,
}: {
  readonly choice: FilterChoice
  readonly onChange: (choice: FilterChoice) => void
  readonly onRefresh: () => void
}) {
  const people = useOffice('audit.people', {})
  const children = useOffice('children.choices', {})
  const { record } = choice
  return (
    <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
      <Choice
        label="类别"
        width={120}
        options={KIND_OPTIONS}
        value={choice.kind}
        onChange={(kind) => onChange({ ...choice, kind })}
      />
      <Choice
        label="人员"
        width={130}
        options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={choice.accountId}
        onChange={(accountId) => onChange({ ...choice, accountId })}
      />
      <Choice
        label="事项"
        width={150}
        options={FEATURE_OPTIONS}
        value={choice.feature}
        onChange={(feature) => onChange({ ...choice, feature })}
      />
      <Box sx={{ width: 230 }}>
        <ChildPicker
          label="涉及儿童"
          options={children.data ?? []}
          value={children.data?.find(({ id }) => id === record?.id)?.id ?? null}
          onChange={(child) =>
            onChange({
              ...choice,
              record: child === null ? null : { subject: 'child', id: child.id },
            })
          }
        />
      </Box>
      <Box sx={{ width: 160 }}>
        <DateField
          label="从"
          value={choice.from}
          onChange={(from) => onChange({ ...choice, from })}
        />
      </Box>
      <Box sx={{ width: 160 }}>
        <DateField label="到" value={choice.to} onChange={(to) => onChange({ ...choice, to })} />
      </Box>
      <Tooltip title="刷新">
        <IconButton aria-label="刷新" onClick={onRefresh}>
          <RefreshOutlined />
        </IconButton>
      </Tooltip>
    </Stack>
  )
}

function Choice<Value extends string | number>({
  label,
  width,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly width: number
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value | null
  readonly onChange: (value: Value | null) => void
}) {
  return (
    <TextField
      select
      label={label}
      value={value ?? ''}
      onChange={(event) =>
        onChange(
          options.find((option) => String(option.value) === event.target.value)?.value ?? null,
        )
      }
      sx={{ width }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">全部</MenuItem>
      {options.map((option) => (
        <MenuItem key={option.value} value={String(option.value)}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  )
}
