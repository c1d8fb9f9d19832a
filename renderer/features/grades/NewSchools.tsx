import { Button, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import type { PreviewRow } from '#shared/features/grades/grade-advance.ts'
import { gradeByCode, type GradeCode } from '#shared/kernel/grade.ts'
import { asksSchoolOf, choiceOf, type AdvanceChoice, type AdvanceDraft } from './advance-draft.ts'

/** One school for all who enter a stage, written once instead of beside every child. */
export function NewSchools({
  rows,
  draft,
  onChange,
}: {
  readonly rows: readonly PreviewRow[]
  readonly draft: AdvanceDraft
  readonly onChange: (row: PreviewRow, fields: Partial<AdvanceChoice>) => void
}) {
  const entering = Map.groupBy(
    rows.filter((row) => asksSchoolOf(row, choiceOf(draft, row))),
    (row) => choiceOf(draft, row).to,
  )
  const groups = [...entering].flatMap(([to, entrants]) => (to === null ? [] : [{ to, entrants }]))
  return groups.map(({ to, entrants }) => (
    <NewSchool
      key={to}
      to={to}
      count={entrants.length}
      onFill={(school) => {
        for (const row of entrants) {
          const isEmpty = choiceOf(draft, row).school.trim() === ''
          if (isEmpty) onChange(row, { school, isTicked: true })
        }
      }}
    />
  ))
}

function NewSchool({
  to,
  count,
  onFill,
}: {
  readonly to: GradeCode
  readonly count: number
  readonly onFill: (school: string) => void
}) {
  const [school, setSchool] = useState('')
  const grade = gradeByCode(to).name
  return (
    <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
      <Typography
        variant="body2"
        sx={{ width: 184 }}
      >{`有 ${count} 人升入${grade}，新学校：`}</Typography>
      <TextField
        size="small"
        value={school}
        onChange={(event) => setSchool(event.target.value)}
        slotProps={{ htmlInput: { 'aria-label': `升入${grade}的新学校`, maxLength: 40 } }}
        sx={{ width: 220 }}
      />
      <Button disabled={school.trim() === ''} onClick={() => onFill(school.trim())}>
        填入空白并勾选
      </Button>
    </Stack>
  )
}
