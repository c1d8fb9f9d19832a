import GroupAddOutlined from '@mui/icons-material/GroupAddOutlined'
import { Alert, Box, Button, Paper } from '@mui/material'
import { useState, type ReactNode } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import { dueText } from '#shared/features/tutoring/planned-days.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { TutoringDay } from '#shared/features/tutoring/tutoring-views.ts'
import type { Day } from '#shared/kernel/day.ts'
import { CancelDayDialog } from './CancelDayDialog.tsx'
import { JoinDialog } from './JoinDialog.tsx'
import { RollCallSheet } from './RollCallSheet.tsx'

/** The roll call of one day, or why there is none. */
export function RollCallTab({ term, day }: { readonly term: TutoringTerm; readonly day: Day }) {
  const sheet = useOffice('tutoring.day', { termId: term.id, day })
  const [isJoining, setIsJoining] = useState(false)
  const [isCancelling, setIsCancelling] = useState(false)
  const [opensAnyway, setOpensAnyway] = useState(false)
  const cancel = () => setIsCancelling(true)
  return (
    <>
      <Loaded query={sheet} describe={errorText}>
        {(data) => {
          const hint = hintFor(data, {
            opensAnyway,
            onOpenAnyway: () => setOpensAnyway(true),
            onCancel: cancel,
          })
          if (hint.isFinal) return hint.note
          if (data.lines.length === 0) return <EmptyRoster onJoin={() => setIsJoining(true)} />
          return (
            <Box sx={{ display: 'flex', flexDirection: 'column', height: 'calc(100vh - 212px)' }}>
              {hint.note}
              <RollCallSheet data={data} confirmDayOff={opensAnyway} onCancelDay={cancel} />
            </Box>
          )
        }}
      </Loaded>
      {isJoining && <JoinDialog term={term} from={day} onClose={() => setIsJoining(false)} />}
      {isCancelling && sheet.data !== undefined && (
        <CancelDayDialog
          termId={term.id}
          day={day}
          isHeld={sheet.data.session?.status === 'held'}
          onClose={() => setIsCancelling(false)}
        />
      )}
    </>
  )
}

/** What stands above the sheet, or in its place. */
function hintFor(
  { day, due, session, closing }: TutoringDay,
  act: {
    readonly opensAnyway: boolean
    readonly onOpenAnyway: () => void
    readonly onCancel: () => void
  },
): { readonly note: ReactNode; readonly isFinal: boolean } {
  const hint = (text: string, isFinal: boolean, action?: ReactNode) => ({
    note: (
      <Alert severity="info" action={action} sx={{ mb: 1.5, py: 0 }}>
        {text}
      </Alert>
    ),
    isFinal,
  })
  if (due.reason === 'outside-term') return hint('这天不在本学期内，请换一个日期或学期。', true)
  if (session?.status === 'cancelled') {
    const text = `这天已登记停开：${session.note}。`
    return day > localToday()
      ? hint(text, true)
      : hint(`${text}如果当天实际开放了，照常点名保存即可恢复。`, false)
  }
  const words = dueText(due, day)
  if (closing !== null) {
    return hint(
      `这天已于 ${localMinute(closing.closedAt)} 关闭。要改的，改好后写明原因再保存。`,
      false,
    )
  }
  if (session === null && !due.isDue && !act.opensAnyway) {
    const canOpen = day <= localToday()
    const button = canOpen ? (
      <IfMay route="tutoring.takeRollCall">
        <Button color="inherit" onClick={act.onOpenAnyway}>
          这天照常开放
        </Button>
      </IfMay>
    ) : undefined
    return hint(`${words}，这天不用点名。`, true, button)
  }
  if (session === null && day > localToday()) {
    return hint(
      `${words === '' ? '' : `${words}。`}还没到这一天，到时再点名。`,
      true,
      <IfMay route="tutoring.cancelDay">
        <Button color="inherit" onClick={act.onCancel}>
          这天停开
        </Button>
      </IfMay>,
    )
  }
  if (words === '') return { note: null, isFinal: false }
  return hint(due.isDue ? `${words}。` : `${words}，这天照常开放。`, false)
}

function EmptyRoster({ onJoin }: { readonly onJoin: () => void }) {
  return (
    <Paper variant="outlined">
      <EmptyState
        title="这天名单上还没有儿童"
        text="先把参加课后辅导的儿童加入名单，点名时默认全部出勤，只改没来的。"
        action={
          <IfMay route="tutoring.join">
            <Button variant="contained" startIcon={<GroupAddOutlined />} onClick={onJoin}>
              加入儿童
            </Button>
          </IfMay>
        }
      />
    </Paper>
  )
}
