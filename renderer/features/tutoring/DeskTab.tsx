import { Alert, Button, Paper } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import { dueText } from '#shared/features/tutoring/planned-days.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { TutoringDesk } from '#shared/features/tutoring/tutoring-views.ts'
import type { Day } from '#shared/kernel/day.ts'
import { Desk } from './Desk.tsx'

/** The sign-in desk of a day, or why there is none. */
export function DeskTab({
  term,
  day,
  onRoster,
}: {
  readonly term: TutoringTerm
  readonly day: Day
  readonly onRoster: () => void
}) {
  const desk = useOffice('tutoring.desk', { termId: term.id, day })
  const [opensAnyway, setOpensAnyway] = useState(false)
  return (
    <Loaded query={desk} describe={errorText}>
      {(data) => {
        if (data.due.reason === 'outside-term') {
          return <Alert severity="info">这天不在本学期内，请换一个日期或学期。</Alert>
        }
        if (day > localToday()) {
          return <Alert severity="info">还没到这一天，到时再签到。</Alert>
        }
        if (data.children.length === 0) return <NobodyYet onRoster={onRoster} />
        const why = whyShut(data)
        if (why !== '' && !opensAnyway) {
          return (
            <Alert
              severity="info"
              action={
                <IfMay route="tutoring.signIn">
                  <Button color="inherit" onClick={() => setOpensAnyway(true)}>
                    这天照常开放
                  </Button>
                </IfMay>
              }
            >
              {`${why}，这天不用签到。`}
            </Alert>
          )
        }
        return (
          <>
            <ClosedNote closing={data.closing} />
            <Desk data={data} confirmDayOff={opensAnyway} />
          </>
        )
      }}
    </Loaded>
  )
}

function whyShut({ status, note, due, day }: TutoringDesk): string {
  if (status === 'cancelled') return `已登记停开：${note}`
  return status === null && !due.isDue ? dueText(due, day) : ''
}

function ClosedNote({ closing }: Pick<TutoringDesk, 'closing'>) {
  if (closing === null) return null
  const who = closing.closedBy === '' ? '' : `由 ${closing.closedBy} `
  return (
    <Alert severity="info" sx={{ mb: 1, py: 0 }}>
      {`这天已${who}于 ${localMinute(closing.closedAt)} 关闭。要改的，请到“今日点名”更正并写明原因。`}
    </Alert>
  )
}

function NobodyYet({ onRoster }: { readonly onRoster: () => void }) {
  return (
    <Paper variant="outlined">
      <EmptyState
        title="这天名单上还没有儿童"
        text="先把参加课后辅导的儿童加入名单，签到台上就会出现他们的名字，扫码或按一下即可签到。"
        action={
          <Button variant="contained" onClick={onRoster}>
            去名单
          </Button>
        }
      />
    </Paper>
  )
}
