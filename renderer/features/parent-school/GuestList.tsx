import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { attendanceStatusName } from '#shared/features/attendance/status.ts'
import type { ParentGuest } from '#shared/features/parent-school/guest.ts'
import type { OpenedParentSession } from '#shared/features/parent-school/parent-school.contract.ts'
import { childrenText, relationsText, villagesText } from './guest-words.ts'
import { PARENT_SCHOOL_TEXTS } from './parent-school.text.ts'

/** Who was invited to a session, and who came. */
export function GuestList({
  opened: { session, guests },
}: {
  readonly opened: OpenedParentSession
}) {
  const uninvite = useUninvite(session.id)
  if (guests.length === 0) {
    return (
      <EmptyState
        title="还没有邀请家长"
        text="点“邀请家长”，名单按紧急救助、重点关爱、祖辈监护的顺序列出监护人，可以一次勾选邀请。"
      />
    )
  }
  return (
    <TableContainer sx={{ maxHeight: 380 }}>
      <Table size="small" stickyHeader aria-label="受邀家长">
        <TableHead>
          <TableRow>
            {['家长', '关系', '儿童', '村（社区）', '电话', '到会', '满意度', '意见建议'].map(
              (head) => (
                <TableCell key={head}>{head}</TableCell>
              ),
            )}
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {guests.map((guest) => (
            <TableRow key={guest.personId} hover>
              <TableCell>{guest.name === '' ? '（已匿名）' : guest.name}</TableCell>
              <TableCell>{relationsText(guest.children)}</TableCell>
              <TableCell>{childrenText(guest.children)}</TableCell>
              <TableCell>{villagesText(guest.children)}</TableCell>
              <TableCell>{guest.phone}</TableCell>
              <TableCell>
                {guest.status === null ? '' : attendanceStatusName(guest.status)}
              </TableCell>
              <TableCell>{guest.score === null ? '' : `${guest.score} 分`}</TableCell>
              <TableCell>{guest.feedback}</TableCell>
              <TableCell padding="none">
                {guest.status === null && session.status !== 'cancelled' && (
                  <IfMay route="parent-school.uninvite">
                    <Button aria-label={`不再邀请${guest.name}`} onClick={() => uninvite(guest)}>
                      撤销邀请
                    </Button>
                  </IfMay>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

function useUninvite(id: OpenedParentSession['session']['id']): (guest: ParentGuest) => void {
  const notice = useNotice()
  const uninvite = useCommand('parent-school.uninvite')
  const invite = useCommand('parent-school.invite')
  return ({ personId, name }) =>
    uninvite.mutate(
      { id, personId },
      {
        onSuccess: ({ children }) =>
          notice.succeed(`已撤销对${name}的邀请`, {
            label: '恢复',
            onClick: () =>
              invite.mutate(
                { id, guests: children.map((childId) => ({ personId, childId })) },
                { onError: (error) => notice.fail(errorText(error, PARENT_SCHOOL_TEXTS)) },
              ),
          }),
        onError: (error) => notice.fail(errorText(error, PARENT_SCHOOL_TEXTS)),
      },
    )
}
