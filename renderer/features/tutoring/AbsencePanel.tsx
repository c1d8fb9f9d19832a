import PhoneOutlined from '@mui/icons-material/PhoneOutlined'
import {
  Alert,
  Box,
  Button,
  Paper,
  Stack,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material'
import dayjs from 'dayjs'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { isAlreadyDone } from '#renderer/api/use-act.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import { deskStateOf } from '#shared/features/tutoring/desk.ts'
import { totalsText } from '#shared/features/tutoring/attendance.ts'
import type { Absence, TutoringDesk } from '#shared/features/tutoring/tutoring-views.ts'
import { CallDialog } from './CallDialog.tsx'
import { TUTORING_TEXTS } from './tutoring.text.ts'

type Away = 'excused' | 'absent'

/** Who has not come: phones and calls, excused or absent, and the closing of the day. */
export function AbsencePanel({ data }: { readonly data: TutoringDesk }) {
  const { termId, day } = data
  const absences = useOffice('tutoring.absences', { termId, day })
  return (
    <Loaded query={absences} describe={errorText}>
      {(lines) => <AbsenceList data={data} lines={lines} />}
    </Loaded>
  )
}

function AbsenceList({
  data,
  lines,
}: {
  readonly data: TutoringDesk
  readonly lines: readonly Absence[]
}) {
  const notice = useNotice()
  const settle = useCommand('tutoring.settleAbsence')
  const close = useCommand('tutoring.closeDay')
  const [calling, setCalling] = useState<Absence | null>(null)
  const [error, setError] = useState<string | null>(null)
  const { termId, day, closing } = data
  const unsettled = lines.filter(({ status }) => status === null)
  const here = data.children.filter(({ mark }) => deskStateOf(mark) === 'here').length

  const attempt = async (act: () => Promise<void>) => {
    try {
      setError(null)
      await act()
    } catch (thrown) {
      if (!isAlreadyDone(thrown)) setError(errorText(thrown, TUTORING_TEXTS))
    }
  }
  const mark = (childIds: readonly Absence['childId'][], status: Away) =>
    attempt(async () => {
      await settle.mutateAsync({ termId, day, childIds: [...childIds], status })
    })
  const shut = () =>
    attempt(async () => {
      const totals = await close.mutateAsync({ termId, day, rest: [] })
      notice.succeed(`已关闭 ${day}：${totalsText(totals)}`)
    })

  return (
    <Paper variant="outlined" sx={{ p: 1.5 }} role="region" aria-label="未到儿童">
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {`未到 ${lines.length} 人${unsettled.length > 0 ? `，待定 ${unsettled.length} 人` : ''}`}
        </Typography>
        {closing === null && unsettled.length > 1 && (
          <>
            <Button
              onClick={() =>
                void mark(
                  unsettled.map(({ childId }) => childId),
                  'excused',
                )
              }
            >
              其余请假
            </Button>
            <Button
              onClick={() =>
                void mark(
                  unsettled.map(({ childId }) => childId),
                  'absent',
                )
              }
            >
              其余缺勤
            </Button>
          </>
        )}
      </Stack>
      <BeforeStart data={data} />
      {error !== null && (
        <Alert severity="error" sx={{ py: 0, my: 1 }}>
          {error}
        </Alert>
      )}
      <Box sx={{ maxHeight: 300, overflow: 'auto' }}>
        {lines.map((line) => (
          <AbsenceLine
            key={line.childId}
            line={line}
            isClosed={closing !== null}
            onCall={() => setCalling(line)}
            onMark={(status) => void mark([line.childId], status)}
          />
        ))}
        {lines.length === 0 && <Typography color="textSecondary">名单上的儿童都来了。</Typography>}
      </Box>
      {closing === null && (
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5, mt: 1.5 }}>
          <Button
            variant="contained"
            disabled={here > 0 || unsettled.length > 0 || close.isPending}
            onClick={() => void shut()}
          >
            关闭当天
          </Button>
          <Typography variant="body2" color="textSecondary">
            {whyNotYet(here, unsettled.length)}
          </Typography>
        </Stack>
      )}
      {calling !== null && (
        <CallDialog termId={termId} day={day} absence={calling} onClose={() => setCalling(null)} />
      )}
    </Paper>
  )
}

function whyNotYet(here: number, unsettled: number): string {
  const reasons = [
    ...(here > 0 ? [`还有 ${here} 人在站`] : []),
    ...(unsettled > 0 ? [`${unsettled} 人未定请假或缺勤`] : []),
  ]
  return reasons.length === 0 ? '关闭后的改动要写明原因。' : `${reasons.join('，')}，还不能关闭。`
}

function BeforeStart({ data: { day, startsAt } }: { readonly data: TutoringDesk }) {
  const now = dayjs().format('HH:mm')
  if (day !== localToday() || now >= startsAt) return null
  return (
    <Typography variant="body2" color="textSecondary">
      {`${startsAt} 开始，现在 ${now}，还没到时间。`}
    </Typography>
  )
}

function AbsenceLine({
  line,
  isClosed,
  onCall,
  onMark,
}: {
  readonly line: Absence
  readonly isClosed: boolean
  readonly onCall: () => void
  readonly onMark: (status: Away) => void
}) {
  const { name, group, phones, calls, status } = line
  return (
    <Box sx={{ py: 0.75, borderTop: 1, borderColor: 'divider' }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography noWrap sx={{ fontWeight: 600 }}>
            {name}
            <Typography component="span" variant="body2" color="textSecondary">
              {group === '' ? '' : `　${group}`}
            </Typography>
          </Typography>
          <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
            {phones.length === 0
              ? '档案里没有监护人电话'
              : phones.map(({ person, phone }) => `${person} ${phone}`).join('，')}
          </Typography>
        </Box>
        <Button startIcon={<PhoneOutlined />} aria-label={`${name} 登记联系`} onClick={onCall}>
          登记联系
        </Button>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={status}
          disabled={isClosed}
          aria-label={`${name} 请假或缺勤`}
          onChange={(_event, next: Away | null) => {
            if (next !== null) onMark(next)
          }}
        >
          <ToggleButton value="excused" sx={{ py: 0.25 }}>
            请假
          </ToggleButton>
          <ToggleButton value="absent" sx={{ py: 0.25 }}>
            缺勤
          </ToggleButton>
        </ToggleButtonGroup>
      </Stack>
      {calls.map((call) => (
        <Typography key={call.id} variant="body2" color="textSecondary">
          {`${localMinute(call.calledAt).slice(11)} ${call.calledBy} 打给 ${call.person}${
            call.reached ? '' : '（未接通）'
          }：${call.outcome}`}
        </Typography>
      ))}
    </Box>
  )
}
