import { Box, Button, Stack, Typography } from '@mui/material'
import type { EventLine } from '#shared/features/audit/audit-event.ts'

/** Turns the pages of the log; without pages to turn it says nothing. */
export function PageButtons({
  events,
  next,
  isFirst,
  onNewer,
  onOlder,
}: {
  readonly events: readonly EventLine[]
  readonly next: number | null
  readonly isFirst: boolean
  readonly onNewer: () => void
  readonly onOlder: (before: number) => void
}) {
  if (isFirst && next === null) return null
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
      <Typography variant="body2" color="textSecondary">
        第 {events[0]?.id} 号至第 {events.at(-1)?.id} 号记录
      </Typography>
      <Box sx={{ flex: 1 }} />
      <Button disabled={isFirst} onClick={onNewer}>
        较新的
      </Button>
      <Button disabled={next === null} onClick={() => next !== null && onOlder(next)}>
        较早的
      </Button>
    </Stack>
  )
}
