import { Checkbox, TableCell, TableRow, TextField, Typography } from '@mui/material'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { SCHOOLING_STATES } from '#shared/features/families/family-codes.ts'
import {
  ADVANCE_OUTCOMES,
  advanceOutcomeSchema,
  type AdvanceStatus,
  type PreviewRow,
} from '#shared/features/grades/grade-advance.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { gradeByCode, gradeCodeSchema } from '#shared/kernel/grade.ts'
import { asksSchoolOf, problemOf, schoolFrom, type AdvanceChoice } from './advance-draft.ts'

/** One child to be advanced: ticked, repeated, away from school, or left as it is. */
export function AdvanceLine({
  row,
  choice,
  isChecked,
  onChange,
}: {
  readonly row: PreviewRow
  readonly choice: AdvanceChoice
  readonly isChecked: boolean
  readonly onChange: (fields: Partial<AdvanceChoice>) => void
}) {
  const { name } = row
  const { isTicked, outcome } = choice
  const problem = isChecked ? problemOf(row, choice) : null
  return (
    <TableRow hover selected={isTicked}>
      <TableCell>
        <Checkbox
          size="small"
          slotProps={{ input: { 'aria-label': `勾选${name}` } }}
          checked={isTicked}
          onChange={(event) => onChange({ isTicked: event.target.checked })}
        />
      </TableCell>
      <WhoCells row={row} />
      <TableCell>
        <Choice
          label={`${name}的办理`}
          value={outcome}
          options={ADVANCE_OUTCOMES.map(({ code, name: word }) => [code, word])}
          onChange={(code) =>
            onChange({ outcome: advanceOutcomeSchema.parse(code), isTicked: true })
          }
        />
      </TableCell>
      <TableCell>
        <GradeCell
          row={row}
          choice={choice}
          hasProblem={problem === '请选择去向'}
          onChange={onChange}
        />
      </TableCell>
      <TableCell>
        {asksSchoolOf(row, choice) ? (
          <TextField
            size="small"
            fullWidth
            value={choice.school}
            placeholder="请填写新学校"
            error={problem === '请填写新学校'}
            onChange={(event) => onChange({ school: event.target.value, isTicked: true })}
            slotProps={{ htmlInput: { 'aria-label': `${name}的新学校`, maxLength: 40 } }}
          />
        ) : (
          <Typography variant="body2" noWrap title={schoolFrom(row, choice)}>
            {schoolFrom(row, choice)}
          </Typography>
        )}
      </TableCell>
    </TableRow>
  )
}

function GradeCell({
  row,
  choice,
  hasProblem,
  onChange,
}: {
  readonly row: PreviewRow
  readonly choice: AdvanceChoice
  readonly hasProblem: boolean
  readonly onChange: (fields: Partial<AdvanceChoice>) => void
}) {
  if (choice.outcome !== 'advance') return row.grade === null ? '' : gradeByCode(row.grade).name
  if (row.choices.length === 1 && choice.to !== null) return gradeByCode(choice.to).name
  return (
    <Choice
      label={`${row.name}的去向`}
      value={choice.to ?? ''}
      options={[
        ['', '（请选择）'],
        ...row.choices.map((code) => [code, destination(code)] as const),
      ]}
      hasProblem={hasProblem}
      onChange={(code) => {
        const to = gradeCodeSchema.safeParse(code).data ?? null
        onChange({ to, isTicked: to !== null })
      }}
    />
  )
}

function destination(code: PreviewRow['choices'][number]): string {
  return code === 'not-in-school' ? '离校（不在学）' : gradeByCode(code).name
}

function Choice({
  label,
  value,
  options,
  hasProblem = false,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly hasProblem?: boolean
  readonly onChange: (value: string) => void
}) {
  return (
    <TextField
      select
      size="small"
      fullWidth
      value={value}
      error={hasProblem}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true }, htmlInput: { 'aria-label': label } }}
    >
      {options.map(([code, word]) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </TextField>
  )
}

const STANDINGS = {
  due: { state: 'warning', label: '待升级' },
  done: { state: 'success', label: '已更新' },
  'without-grade': { state: 'info', label: '不按年级升' },
  'without-record': { state: 'info', label: '没有就学记录' },
} as const satisfies Record<AdvanceStatus, { state: string; label: string }>

/** A child nothing is done for, and why. */
export function StandingLine({ row }: { readonly row: PreviewRow }) {
  return (
    <TableRow hover>
      <TableCell />
      <WhoCells row={row} />
      <TableCell colSpan={3}>
        <StatusChip {...STANDINGS[row.status]} />
      </TableCell>
    </TableRow>
  )
}

function WhoCells({ row: { number, name, grade, school, state } }: { readonly row: PreviewRow }) {
  const isAway = state !== null && state !== 'enrolled'
  return (
    <>
      <TableCell>{number}</TableCell>
      <TableCell sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }} title={name}>
        {name}
      </TableCell>
      <TableCell>{grade === null ? '—' : gradeByCode(grade).name}</TableCell>
      <TableCell sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }} title={school}>
        {school}
        {isAway && `（${byCode(SCHOOLING_STATES, state).name}）`}
      </TableCell>
    </>
  )
}
