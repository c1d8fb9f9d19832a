import { Alert, Box, Button, TextField } from '@mui/material'
import { useCallback, useState, type ReactNode } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { isAlreadyDone } from '#renderer/api/use-act.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { isMeantBy } from '#shared/features/collectors/may-collect.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { totalsText } from '#shared/features/tutoring/attendance.ts'
import { rollCallSchema } from '#shared/features/tutoring/roll-call.ts'
import type { TutoringDay } from '#shared/features/tutoring/tutoring-views.ts'
import type { DraftMark } from '#shared/features/tutoring/roll-call-marks.ts'
import { RollCallActions } from './RollCallActions.tsx'
import { useRollCallDraft } from './roll-call-draft.ts'
import { problemsOf } from './roll-call-problems.ts'
import { RollCallTable } from './RollCallTable.tsx'
import { SessionBar } from './SessionBar.tsx'
import { TUTORING_TEXTS } from './tutoring.text.ts'
import { useKeptSheet } from './use-kept-sheet.ts'
import { UnsavedMarksGuard } from './UnsavedMarksGuard.tsx'

/** The whole roll call on one screen: all present, untick the absent (R26). */
export function RollCallSheet({
  data,
  confirmDayOff,
  onCancelDay,
}: {
  readonly data: TutoringDay
  readonly confirmDayOff: boolean
  readonly onCancelDay: () => void
}) {
  const notice = useNotice()
  const mayTake = useMay('tutoring.takeRollCall')
  const { draft, isDirty, change } = useRollCallDraft(data)
  const take = useCommand('tutoring.takeRollCall')
  const signOut = useCommand('tutoring.signOut')
  const [error, setError] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isRestored, setIsRestored] = useState(data.draft !== null)
  const isHeld = data.session?.status === 'held'
  const { termId, day } = data
  const isClosed = data.closing !== null
  const { letGo } = useKeptSheet({ termId, day, draft, isDirty: isDirty && mayTake })

  const save = async () => {
    const { session, marks } = draft
    if (isClosed && reason.trim() === '') {
      setError('这天已经关闭，请先填写更正原因')
      return
    }
    const call = {
      termId,
      day,
      ...session,
      marks: [...marks],
      ...(isClosed ? { reason } : {}),
    }
    const checked = rollCallSchema.safeParse(confirmDayOff ? { ...call, confirmDayOff } : call)
    if (!checked.success) {
      setError(problemsOf(checked.error, data).join('；'))
      return
    }
    try {
      const totals = await take.mutateAsync(checked.data)
      change({ type: 'saved' })
      setError(null)
      setReason('')
      setIsRestored(false)
      notice.succeed(`已保存 ${day} 点名：${totalsText(totals)}`)
    } catch (refused) {
      if (isAlreadyDone(refused)) change({ type: 'saved' })
      setError(isAlreadyDone(refused) ? null : errorText(refused, TUTORING_TEXTS))
    }
  }

  // A saved sheet is signed out at once, child by child; an unsaved one with the rest of it.
  const isSignedOutAtOnce = isHeld && !isDirty && !isClosed
  const { mutateAsync: sendSignOut } = signOut
  const goHome = useCallback(
    async (mark: DraftMark, at: string) => {
      const { childId, collectedBy } = mark
      if (!isSignedOutAtOnce) {
        change({ type: 'mark', childId, change: (old) => ({ ...old, signedOutAt: at }) })
        return
      }
      try {
        await sendSignOut({ termId, day, childId, signedOutAt: at, collectedBy })
        setError(null)
      } catch (refused) {
        setError(isAlreadyDone(refused) ? null : errorText(refused, TUTORING_TEXTS))
      }
    },
    [change, day, isSignedOutAtOnce, sendSignOut, termId],
  )

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
      {mayTake && <RollCallActions data={data} draft={draft} change={change} />}
      {error !== null && (
        <Alert severity="error" onClose={() => setError(null)} sx={{ mb: 1, py: 0 }}>
          {error}
        </Alert>
      )}
      {isRestored && isDirty && (
        <RestoredAlert
          onDiscard={() => {
            letGo()
            setIsRestored(false)
            change({ type: 'discard' })
          }}
        />
      )}
      <ForbiddenAlert names={forbiddenNow(data, draft.marks)} />
      <ReadOnly isOn={!mayTake}>
        <RollCallTable
          data={data}
          marks={draft.marks}
          endsAt={draft.session.endsAt ?? ''}
          change={mayTake ? change : ignore}
          onGoHome={mayTake ? goHome : ignore}
        />
      </ReadOnly>
      {mayTake && isClosed && isDirty && (
        <Box sx={{ pt: 1 }}>
          <TextField
            label="更正原因"
            required
            placeholder="例如：停电后按纸质签到表补录"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Box>
      )}
      {mayTake && (
        <SessionBar
          session={draft.session}
          stillHere={isHeld ? namesStillHere(data, draft.marks) : null}
          isHeld={isHeld}
          isBusy={take.isPending}
          canSave={!isHeld || isDirty}
          change={change}
          onSave={() => void save()}
          onCancelDay={onCancelDay}
        />
      )}
      <UnsavedMarksGuard isDirty={isDirty} onDiscard={letGo} />
    </Box>
  )
}

function RestoredAlert({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <Alert
      severity="warning"
      sx={{ mb: 1, py: 0 }}
      action={
        <Button color="inherit" onClick={onDiscard}>
          不要了，按已保存的显示
        </Button>
      }
    >
      上次没有保存的内容已经找回，请核对后保存。
    </Alert>
  )
}

function ForbiddenAlert({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <Alert severity="error" sx={{ mb: 1, py: 0 }}>
      {`禁止接送：${names.join('；')}。请不要把孩子交给此人，并联系监护人`}
    </Alert>
  )
}

function ignore(): Promise<void> {
  return Promise.resolve()
}

/** Fields and buttons inside show what is recorded and do nothing. */
function ReadOnly({ isOn, children }: { readonly isOn: boolean; readonly children: ReactNode }) {
  const sx = {
    border: 0,
    m: 0,
    p: 0,
    minWidth: 0,
    minHeight: 0,
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
  }
  return isOn ? (
    <Box component="fieldset" disabled sx={sx}>
      {children}
    </Box>
  ) : (
    children
  )
}

/** Children whose typed collector must not collect them: 陈小明（林大勇）. */
function forbiddenNow({ lines }: TutoringDay, marks: readonly DraftMark[]): readonly string[] {
  const byChild = new Map(lines.map((line) => [line.childId, line]))
  return marks.flatMap(({ childId, status, collectedBy }) => {
    const line = byChild.get(childId)
    if (line === undefined || collectedBy === '' || !isThere(status)) return []
    const isForbidden = line.forbidden.some((one) => isMeantBy(one, collectedBy))
    return isForbidden ? [`${line.name}（${collectedBy}）`] : []
  })
}

function namesStillHere({ lines }: TutoringDay, marks: readonly DraftMark[]): readonly string[] {
  const names = new Map(lines.map((line) => [line.childId, line.name]))
  return marks
    .filter((mark) => isThere(mark.status) && mark.signedOutAt === null)
    .map((mark) => names.get(mark.childId) ?? '')
}
