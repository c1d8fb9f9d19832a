import { ToggleButton, ToggleButtonGroup } from '@mui/material'
import type { VerdictCounts } from '#shared/features/imports/roster-import.ts'
import { ROSTER_VERDICTS, type RosterVerdict } from '#shared/features/imports/roster-problem.ts'

/** Shown even where no row has them. */
const USUAL: ReadonlySet<RosterVerdict> = new Set([
  'added',
  'added-with-problems',
  'duplicate',
  'refused',
])

/** All rows, or those of one verdict, each with its count. */
export function VerdictFilter({
  counts,
  value,
  onChange,
}: {
  readonly counts: VerdictCounts
  readonly value: RosterVerdict | 'all'
  readonly onChange: (value: RosterVerdict | 'all') => void
}) {
  const countOf = {
    added: counts.added,
    'added-with-problems': counts.addedWithProblems,
    updated: counts.updated,
    undecided: counts.undecided,
    duplicate: counts.duplicate,
    refused: counts.refused,
  } satisfies Record<RosterVerdict, number>
  const total = Object.values(countOf).reduce((sum, count) => sum + count, 0)
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label="按处理结果筛选"
      value={value}
      onChange={(_event, chosen: RosterVerdict | 'all' | null) => {
        if (chosen !== null) onChange(chosen)
      }}
      sx={{ alignSelf: 'flex-start' }}
    >
      <ToggleButton value="all" sx={{ py: 0.25 }}>
        全部 {total} 行
      </ToggleButton>
      {ROSTER_VERDICTS.filter(({ code }) => USUAL.has(code) || countOf[code] > 0).map(
        ({ code, name }) => (
          <ToggleButton key={code} value={code} sx={{ py: 0.25 }}>
            {name} {countOf[code]}
          </ToggleButton>
        ),
      )}
    </ToggleButtonGroup>
  )
}
