import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
} from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { ExportButton } from '#renderer/features/exports/exports.public.tsx'
import { isThere } from '#shared/features/attendance/status.ts'
import type { OpenedParentSession } from '#shared/features/parent-school/parent-school.contract.ts'
import type { ParentSessionId } from '#shared/features/parent-school/session.ts'
import { GuestList } from './GuestList.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { PARENT_SCHOOL_TEXTS } from './parent-school.text.ts'
import { CancelSessionDialog, RestoreSessionDialog } from './ReasonDialogs.tsx'
import { RecordDialog } from './RecordDialog.tsx'
import { ChangeDialog, MakeUpDialog } from './SessionDialog.tsx'
import { SessionFacts } from './SessionFacts.tsx'
import { useSignInSheet } from './use-sign-in-sheet.ts'

type Act = 'change' | 'cancel' | 'restore' | 'invite' | 'record' | 'make-up'

/** A session with its guests, and everything that can be done with it. */
export function SessionView({
  id,
  onOpen,
  onClose,
}: {
  readonly id: ParentSessionId
  readonly onOpen: (id: ParentSessionId) => void
  readonly onClose: () => void
}) {
  const session = useOffice('parent-school.get', { id })
  const [act, setAct] = useState<Act | null>(null)
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth>
      <DialogTitle>{session.data?.session.title ?? '儿童学校'}</DialogTitle>
      <DialogContent dividers sx={{ minHeight: 360 }}>
        <Loaded query={session} describe={(error) => errorText(error, PARENT_SCHOOL_TEXTS)}>
          {(opened) => (
            <>
              <SessionFacts opened={opened} onOpen={onOpen} />
              <Waiting opened={opened} />
              <GuestList opened={opened} />
              <ActDialog opened={opened} act={act} onOpen={onOpen} onClose={() => setAct(null)} />
            </>
          )}
        </Loaded>
      </DialogContent>
      <DialogActions>
        {session.data !== undefined && <Acts opened={session.data} onAct={setAct} />}
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}

function Waiting({ opened: { session } }: { readonly opened: OpenedParentSession }) {
  if (session.status !== 'planned' || session.day >= localToday()) return null
  return (
    <Alert severity="warning" sx={{ my: 1 }}>
      这一场的日期已过，还没有登记到会情况。没有举办的请取消并写明原因。
    </Alert>
  )
}

function absentOf({ guests }: OpenedParentSession): number {
  return guests.filter(({ name, status }) => name !== '' && (status === null || !isThere(status)))
    .length
}

function Acts({
  opened,
  onAct,
}: {
  readonly opened: OpenedParentSession
  readonly onAct: (act: Act) => void
}) {
  const { status, day } = opened.session
  const { print, isBusy } = useSignInSheet(opened.session)
  const absent = absentOf(opened)
  return (
    <Stack direction="row" sx={{ flex: 1, gap: 1 }}>
      {status === 'cancelled' ? (
        <IfMay route="parent-school.restore">
          <Button onClick={() => onAct('restore')}>恢复这一场</Button>
        </IfMay>
      ) : (
        <>
          <IfMay route="parent-school.record">
            <Button
              variant={day <= localToday() && status === 'planned' ? 'contained' : 'text'}
              disabled={day > localToday()}
              onClick={() => onAct('record')}
            >
              {status === 'held' ? '更正到会情况' : '登记到会情况'}
            </Button>
          </IfMay>
          <IfMay route="parent-school.invite">
            <Button
              variant={day > localToday() ? 'contained' : 'text'}
              onClick={() => onAct('invite')}
            >
              邀请家长
            </Button>
          </IfMay>
          <IfMay route="parent-school.signInSheet">
            <Button disabled={isBusy} onClick={print}>
              签到表
            </Button>
          </IfMay>
          <ExportButton
            lists={['parent-guests']}
            scopeId={opened.session.id}
            ids={opened.guests.map(({ personId }) => personId)}
          />
          {status === 'held' && absent > 0 && (
            <IfMay route="parent-school.makeUp">
              <Button onClick={() => onAct('make-up')}>为缺席的 {absent} 人补课</Button>
            </IfMay>
          )}
          {status === 'planned' && (
            <IfMay route="parent-school.change">
              <Button onClick={() => onAct('change')}>修改、改期</Button>
              <Button color="error" onClick={() => onAct('cancel')}>
                取消这一场
              </Button>
            </IfMay>
          )}
        </>
      )}
    </Stack>
  )
}

function ActDialog({
  opened,
  act,
  onOpen,
  onClose,
}: {
  readonly opened: OpenedParentSession
  readonly act: Act | null
  readonly onOpen: (id: ParentSessionId) => void
  readonly onClose: () => void
}) {
  const { session } = opened
  const onDone = (id: ParentSessionId) => {
    onClose()
    onOpen(id)
  }
  if (act === 'change') return <ChangeDialog session={session} onDone={onDone} onClose={onClose} />
  if (act === 'make-up') {
    return (
      <MakeUpDialog opened={opened} absent={absentOf(opened)} onDone={onDone} onClose={onClose} />
    )
  }
  if (act === 'cancel') return <CancelSessionDialog session={session} onClose={onClose} />
  if (act === 'restore') return <RestoreSessionDialog session={session} onClose={onClose} />
  if (act === 'invite') return <InviteDialog session={session} onClose={onClose} />
  if (act === 'record') return <RecordDialog opened={opened} onClose={onClose} />
  return null
}
