import { Box, Button, Stack, TextField, Typography } from '@mui/material'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { NumberField, type FigureFormat } from '#renderer/ui/NumberField.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { countNames } from '#shared/features/tutoring/roll-call.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { normaliseText } from '#shared/kernel/full-width.ts'
import type { ChangeRollCall, DraftSession } from './roll-call-draft.ts'

const TUTORS: FigureFormat = { unit: '人', parse: parseCount, format: String }

/** Under the sheet: who is still here, tutors and hours of the session, and the way to save. */
export function SessionBar({
  session,
  stillHere,
  isHeld,
  isBusy,
  canSave,
  change,
  onSave,
  onCancelDay,
}: {
  readonly session: DraftSession
  /** Names; null before the roll is called. */
  readonly stillHere: readonly string[] | null
  readonly isHeld: boolean
  readonly isBusy: boolean
  readonly canSave: boolean
  readonly change: ChangeRollCall
  readonly onSave: () => void
  readonly onCancelDay: () => void
}) {
  const set = (fields: Partial<DraftSession>) => change({ type: 'session', fields })
  return (
    <Stack sx={{ pt: 1, gap: 1 }}>
      {stillHere !== null && <StillHere names={stillHere} />}
      <Stack direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 2 }}>
          <TextField
            label="辅导老师"
            placeholder="多人用顿号隔开"
            value={session.tutors}
            onChange={(event) => {
              const tutors = event.target.value
              const count = countNames(tutors)
              set({ tutors, ...(count > 0 ? { tutorCount: count } : {}) })
            }}
          />
        </Box>
        <Box sx={{ width: 110 }}>
          <NumberField
            name="tutorCount"
            label="老师人数"
            figure={TUTORS}
            value={session.tutorCount}
            required
            onChange={(tutorCount) => set({ tutorCount })}
          />
        </Box>
        <Box sx={{ width: 92 }}>
          <TimeField
            label="开始时间"
            required
            value={session.startsAt}
            error={timeProblem(session.startsAt)}
            onChange={(startsAt) => set({ startsAt })}
          />
        </Box>
        <Box sx={{ width: 92 }}>
          <TimeField
            label="结束时间"
            required
            value={session.endsAt}
            error={timeProblem(session.endsAt)}
            onChange={(endsAt) => set({ endsAt })}
          />
        </Box>
        <Box sx={{ flex: 3 }}>
          <TextField
            label="备注"
            placeholder="作业、用餐、身体情况等"
            value={session.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        </Box>
        <Button sx={{ height: 38 }} onClick={onCancelDay}>
          这天停开
        </Button>
        <Button
          variant="contained"
          sx={{ height: 38, minWidth: 110 }}
          disabled={isBusy || !canSave}
          onClick={onSave}
        >
          {isHeld ? '保存更正' : '保存点名'}
        </Button>
      </Stack>
    </Stack>
  )
}

function StillHere({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) {
    return (
      <Box>
        <StatusChip state="success" label="全部已签退" />
      </Box>
    )
  }
  const text = `还有 ${names.length} 人未签退：${names.join('、')}`
  return (
    <Typography noWrap title={text} color="warning" sx={{ fontWeight: 600 }}>
      {text}
    </Typography>
  )
}

function parseCount(text: string) {
  const digits = normaliseText(text)
  return /^\d{1,2}$/.test(digits) ? { value: Number(digits) } : { problem: '请填写整数' }
}

function timeProblem(time: string | null): string | undefined {
  return clockTimeSchema.safeParse(time).success ? undefined : '应写成 16:30'
}
