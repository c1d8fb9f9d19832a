import { Button, Typography } from '@mui/material'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import { addMonths, monthOf, yearOf, type Day } from '#shared/kernel/day.ts'

/** One month back, one month on, within the term. */
export function MonthStepper({
  term,
  first,
  onMonth,
}: {
  readonly term: TutoringTerm
  /** First day of the month shown. */
  readonly first: Day
  readonly onMonth: (day: Day) => void
}) {
  return (
    <>
      <Button disabled={first <= term.startsOn} onClick={() => onMonth(addMonths(first, -1))}>
        上个月
      </Button>
      <Typography variant="h2">{`${yearOf(first)}年${monthOf(first)}月`}</Typography>
      <Button
        disabled={addMonths(first, 1) > term.endsOn}
        onClick={() => onMonth(addMonths(first, 1))}
      >
        下个月
      </Button>
    </>
  )
}
