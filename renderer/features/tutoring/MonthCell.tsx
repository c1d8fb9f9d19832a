import { ButtonBase, Typography } from '@mui/material'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { dueText, type DayState } from '#shared/features/tutoring/planned-days.ts'
import type { MonthDay } from '#shared/features/tutoring/tutoring-views.ts'
import { dayOfMonthOf } from '#shared/kernel/day.ts'

const STATES: Readonly<
  Record<
    Exclude<DayState, 'off' | 'upcoming'>,
    { readonly state: 'success' | 'error' | 'warning' | 'info'; readonly word: string }
  >
> = {
  taken: { state: 'success', word: '已点名' },
  missing: { state: 'error', word: '漏点名' },
  today: { state: 'warning', word: '今天待点名' },
  cancelled: { state: 'info', word: '停开' },
}

/** One day of the month; opens its roll call. */
export function MonthCell({
  cell,
  onOpen,
}: {
  readonly cell: MonthDay
  readonly onOpen: () => void
}) {
  const known = cell.state === 'off' || cell.state === 'upcoming' ? null : STATES[cell.state]
  const words = textOf(cell)
  return (
    <ButtonBase
      aria-label={`${cell.day} ${[known?.word ?? '', words].filter((word) => word !== '').join('，')}`}
      onClick={onOpen}
      sx={{
        bgcolor: cell.state === 'off' ? 'background.default' : 'background.paper',
        height: 74,
        p: 0.75,
        gap: 0.25,
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'flex-start',
        justifyContent: 'flex-start',
        textAlign: 'left',
        '&:hover, &:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' },
      }}
    >
      <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {dayOfMonthOf(cell.day)}
      </Typography>
      {known !== null && <StatusChip state={known.state} label={known.word} />}
      <Typography noWrap title={words} sx={{ fontSize: 12, color: 'text.secondary', maxWidth: 1 }}>
        {words}
      </Typography>
    </ButtonBase>
  )
}

function textOf(cell: MonthDay): string {
  switch (cell.state) {
    case 'taken':
      return `实到 ${cell.there}/${cell.expected}`
    case 'cancelled':
      return cell.note
    case 'off':
      if (cell.due.isDue) return '名单为空'
      return cell.due.reason === 'statutory-day-off' ? dueText(cell.due, cell.day) : ''
    case 'missing':
    case 'today':
    case 'upcoming':
      return cell.due.reason === 'make-up-workday' ? `${cell.due.holiday}调休` : ''
  }
}
