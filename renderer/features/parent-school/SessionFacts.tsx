import { Box, Link, Stack, Typography } from '@mui/material'
import { isThere } from '#shared/features/attendance/status.ts'
import { meanScore } from '#shared/features/parent-school/figures.ts'
import type { OpenedParentSession } from '#shared/features/parent-school/parent-school.contract.ts'
import { parentTopicName, type ParentSessionId } from '#shared/features/parent-school/session.ts'
import { SessionStatus } from './SessionStatus.tsx'

/** When, where, by whom, how many came, and what it makes up for. */
export function SessionFacts({
  opened: { session, roomName, lecturerName, guests, makesUp, madeUpBy },
  onOpen,
}: {
  readonly opened: OpenedParentSession
  readonly onOpen: (id: ParentSessionId) => void
}) {
  const present = guests.filter(({ status }) => status !== null && isThere(status)).length
  const score = meanScore(guests.map((guest) => guest.score))
  const facts = [
    ['主题', parentTopicName(session.topic)],
    ['时间', `${session.day} ${session.startsAt}—${session.endsAt}`],
    ['地点', session.place === '' ? roomName : session.place],
    ['主讲人', lecturerName],
    ['受邀', `${guests.length} 人`],
    ...(session.status === 'held'
      ? [
          ['到会', `${present} 人，另有其他 ${session.otherGuests} 人`],
          ['满意度', score === null ? '没有填写' : `${score.toFixed(1)} 分`],
        ]
      : []),
  ]
  return (
    <Box sx={{ mb: 1.5 }}>
      <Stack direction="row" sx={{ gap: 3, flexWrap: 'wrap', alignItems: 'center' }}>
        <SessionStatus status={session.status} day={session.day} />
        {facts.map(([label, text]) => (
          <Typography key={label} component="span">
            <Typography component="span" color="textSecondary">
              {label}{' '}
            </Typography>
            {text}
          </Typography>
        ))}
      </Stack>
      {session.note !== '' && <Typography sx={{ mt: 1 }}>取消原因：{session.note}</Typography>}
      {session.summary !== '' && (
        <Typography sx={{ mt: 1, whiteSpace: 'pre-wrap' }}>小结：{session.summary}</Typography>
      )}
      {makesUp !== null && (
        <Typography sx={{ mt: 1 }}>
          补课：补{' '}
          <Link component="button" onClick={() => onOpen(makesUp.id)}>
            {makesUp.day}“{makesUp.title}”
          </Link>
        </Typography>
      )}
      {madeUpBy.length > 0 && (
        <Typography sx={{ mt: 1 }}>
          已安排补课：
          {madeUpBy.map(({ id, day }) => (
            <Link key={id} component="button" sx={{ mr: 1 }} onClick={() => onOpen(id)}>
              {day}
            </Link>
          ))}
        </Typography>
      )}
    </Box>
  )
}
