import DeleteOutlined from '@mui/icons-material/DeleteOutlined'
import { IconButton, MenuItem, TableCell, TableRow, TextField } from '@mui/material'
import type { ReactNode } from 'react'
import { coverOrBody } from '#renderer/ui/Cover.tsx'
import { FREQUENCIES, frequencySchema, mostTimesOf } from '#shared/features/plans/frequency.ts'
import { SERVICE_KINDS, serviceKindCodeSchema } from '#shared/kernel/codes/service-kinds.ts'
import { DayCell } from './DayCell.tsx'
import { StaffField } from './StaffField.tsx'
import type { EditedLine } from './use-plan-draft.ts'

/** One service of the plan, a field to a cell in the order of the paper form. */
export function LineRow({
  line,
  place,
  staff,
  onChange,
  onRemove,
}: {
  readonly line: EditedLine
  readonly place: number
  readonly staff: readonly string[]
  readonly onChange: (patch: Partial<EditedLine>) => void
  readonly onRemove: () => void
}) {
  const label = (name: string) => `第 ${place} 项${name}`
  const most = mostTimesOf(line.frequency)
  return (
    <TableRow>
      <Cell>{place}</Cell>
      <Cell>
        <Choice
          label={label('类别')}
          value={line.kind}
          options={SERVICE_KINDS}
          onChange={(value) => onChange({ kind: serviceKindCodeSchema.parse(value) })}
        />
      </Cell>
      <Cell>
        <Words
          label={label('目标')}
          value={line.goal}
          column="goal"
          onChange={(goal) => onChange({ goal })}
        />
      </Cell>
      <Cell>
        <Words
          label={label('指标')}
          value={line.indicator}
          column="indicator"
          onChange={(indicator) => onChange({ indicator })}
        />
      </Cell>
      <Cell>
        <Choice
          label={label('频次')}
          value={line.frequency}
          options={FREQUENCIES}
          onChange={(value) => {
            const frequency = frequencySchema.parse(value)
            onChange({ frequency, times: Math.min(line.times, mostTimesOf(frequency)) })
          }}
        />
      </Cell>
      <Cell>
        <TextField
          value={line.times}
          disabled={most === 1}
          onChange={(event) => onChange({ times: Number(event.target.value.replace(/\D/gu, '')) })}
          error={line.times < 1 || line.times > most}
          slotProps={{
            htmlInput: {
              'aria-label': label('次数'),
              inputMode: 'numeric',
              style: { textAlign: 'right', paddingInline: 8 },
            },
          }}
        />
      </Cell>
      <Cell>
        <StaffField
          isInTable
          label={label('责任人')}
          value={line.responsible}
          staff={staff}
          onChange={(responsible) => onChange({ responsible })}
        />
      </Cell>
      <Cell>
        <DayCell
          label={label('开始')}
          value={line.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
        />
      </Cell>
      <Cell>
        <DayCell
          label={label('结束')}
          value={line.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
        />
      </Cell>
      <Cell>
        <IconButton size="small" aria-label={`删除第 ${place} 项`} onClick={onRemove}>
          <DeleteOutlined fontSize="small" />
        </IconButton>
      </Cell>
    </TableRow>
  )
}

function Cell({ children }: { readonly children: ReactNode }) {
  return <TableCell sx={{ px: 0.5, py: 0.5 }}>{children}</TableCell>
}

function Words({
  label,
  value,
  column,
  onChange,
}: {
  readonly label: string
  readonly value: string
  /** Enter goes to the same column of the next line. */
  readonly column: string
  readonly onChange: (value: string) => void
}) {
  return (
    <TextField
      multiline
      fullWidth
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { 'aria-label': label, 'data-column': column, maxLength: 200 } }}
    />
  )
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly code: string; readonly name: string }[]
  readonly onChange: (value: string) => void
}) {
  return (
    <TextField
      select
      fullWidth
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        select: {
          MenuProps: { container: coverOrBody },
          SelectDisplayProps: { 'aria-label': label },
        },
      }}
    >
      {options.map(({ code, name }) => (
        <MenuItem key={code} value={code}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
