import LockOutlined from '@mui/icons-material/LockOutlined'
import { Box, Link, Stack, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import {
  EVENT_KINDS,
  eventsByMonth,
  type EventTarget,
  type ShownEvent,
} from '#shared/features/dossiers/child-event.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'

/** Parts of the open file an entry may lead to. */
export type FileTabOfEvent = 'file' | 'family' | 'consents'

/** Entries under their months, the newest first. */
export function TimelineMonths({
  entries,
  onOpenTab,
}: {
  readonly entries: readonly ShownEvent[]
  readonly onOpenTab: (tab: FileTabOfEvent) => void
}) {
  return (
    <>
      {eventsByMonth(entries).map(({ month, events }) => (
        <Box key={month} component="section" aria-label={monthText(month)}>
          <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
            {monthText(month)}
          </Typography>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {events.map((event) => (
              <Entry key={event.key} event={event} onOpenTab={onOpenTab} />
            ))}
          </Box>
        </Box>
      ))}
    </>
  )
}

function Entry({
  event,
  onOpenTab,
}: {
  readonly event: ShownEvent
  readonly onOpenTab: (tab: FileTabOfEvent) => void
}) {
  const { on, kind, title, detail, isHidden } = event
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ gap: 1.5, py: 0.75, borderTop: 1, borderColor: 'divider', alignItems: 'baseline' }}
    >
      <Typography variant="body2" color="textSecondary" noWrap sx={{ width: 84, flexShrink: 0 }}>
        {on}
      </Typography>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Stack direction="row" sx={{ gap: 0.75, alignItems: 'center' }}>
          {isHidden && <LockOutlined fontSize="inherit" aria-hidden />}
          <EntryTitle target={event.target} title={title} onOpenTab={onOpenTab} />
        </Stack>
        {detail !== '' && (
          <Typography variant="body2" color="textSecondary">
            {detail}
          </Typography>
        )}
      </Box>
      <Typography variant="caption" color="textSecondary" noWrap sx={{ flexShrink: 0 }}>
        {byCode(EVENT_KINDS, kind).name}
      </Typography>
    </Stack>
  )
}

function EntryTitle({
  title,
  target,
  onOpenTab,
}: {
  readonly title: string
  readonly target: EventTarget | null
  readonly onOpenTab: (tab: FileTabOfEvent) => void
}) {
  if (target === null) return <Typography variant="body2">{title}</Typography>
  const address = addressOf(target)
  if (address !== null) {
    return (
      <Link component={RouterLink} variant="body2" to={address}>
        {title}
      </Link>
    )
  }
  const { page } = target
  if (page !== 'file' && page !== 'family' && page !== 'consents') return title
  return (
    <Link
      component="button"
      variant="body2"
      onClick={() => onOpenTab(page)}
      sx={{ textAlign: 'left' }}
    >
      {title}
    </Link>
  )
}

/** Null for what is a part of the open file. */
function addressOf({ page, id }: EventTarget): string | null {
  switch (page) {
    case 'assessment':
      return `/assessments?assessment=${id}`
    case 'plan':
      return `/plans?tab=plans&plan=${id}`
    case 'camp':
      return `/camps?camp=${id}`
    case 'tutoring':
      return `/tutoring?term=${id}&tab=roster`
    case 'class':
      return `/classes?class=${id}`
    case 'file':
    case 'family':
    case 'consents':
      return null
  }
}

/** 2026年10月 */
function monthText(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`
}
