import {
  Alert,
  Button,
  Stack,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from '@mui/material'
import { useState, type KeyboardEvent } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import {
  CAMP_DAY_STATUSES,
  campDayDraftSchema,
  type CampDayStatus,
} from '#shared/features/camps/camp-day.ts'
import type { CampDay, CampFile, CampSummary } from '#shared/features/camps/camp-summary.ts'
import { CAMPS_TEXTS, dayWords } from './camps.text.ts'
import {
  copyOf,
  countThere,
  draftOf,
  heldBefore,
  isSameDraft,
  linesOf,
  toInput,
  withAllThere,
  withCalled,
  withMark,
  type DayDraft,
} from './day-draft.ts'
import { LeaveGuard } from './LeaveGuard.tsx'
import { RollCall } from './RollCall.tsx'

/** How one day went: held with its roll call, rest, or cancelled with the reason (R13). */
export function DayEditor({ file, day }: { readonly file: CampFile; readonly day: CampDay }) {
  const notice = useNotice()
  const record = useCommand('camps.recordDay')
  const [saved, setSaved] = useState(() => draftOf(day))
  const [draft, changeDraft] = useState(saved)
  const mayRecord = useMay('camps.recordDay')
  const setDraft: typeof changeDraft = (next) => {
    if (mayRecord) changeDraft(next)
  }
  const [problem, setProblem] = useState<string | null>(null)
  const isDirty = !isSameDraft(saved, draft)
  const save = () => {
    const input = toInput(file.camp.id, day, draft)
    const parsed = campDayDraftSchema.safeParse(input)
    if (!parsed.success) {
      setProblem(parsed.error.issues[0]?.message ?? null)
      return
    }
    record.mutate(input, {
      onSuccess: (camp) => {
        setProblem(null)
        setSaved(draft)
        notice.succeed(savedText(day, draft, camp, file.rules.minDays))
      },
      onAlreadyDone: () => {
        setProblem(null)
        setSaved(draft)
      },
      onError: (error) => setProblem(errorText(error, CAMPS_TEXTS)),
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || record.isPending || !mayRecord) return
    event.preventDefault()
    save()
  }
  return (
    <Stack
      component="fieldset"
      disabled={!mayRecord}
      sx={{ gap: 1.5, border: 0, m: 0, p: 0, minWidth: 0 }}
      onKeyDown={onKeyDown}
    >
      <DayHead file={file} day={day} draft={draft} onChange={setDraft} />
      {problem !== null && <Alert severity="error">{problem}</Alert>}
      <DayWords draft={draft} onChange={setDraft} />
      {draft.status === 'held' && (
        <RollCall
          lines={linesOf(file, draft)}
          draft={draft}
          onMark={(id, half, status) => setDraft((before) => withMark(before, id, half, status))}
          onCall={(half, isCalled) => setDraft((before) => withCalled(before, half, isCalled))}
          onAllThere={() => setDraft(withAllThere)}
        />
      )}
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', justifyContent: 'flex-end' }}>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {mayRecord &&
            draft.status === 'held' &&
            '键盘：↑↓ 换人，←→ 换上下午，空格 到营或缺勤，1–5 选出勤情况，Ctrl+Enter 保存'}
        </Typography>
        {draft.status === 'held' && (
          <Typography sx={{ fontVariantNumeric: 'tabular-nums' }}>
            应到 {draft.marks.size} 人，到营 {countThere(draft)} 人
          </Typography>
        )}
        {mayRecord && (
          <Button variant="contained" disabled={record.isPending} onClick={save}>
            {saveLabel(day, draft)}
          </Button>
        )}
      </Stack>
      <LeaveGuard isDirty={isDirty} />
    </Stack>
  )
}

function saveLabel(day: CampDay, draft: DayDraft): string {
  if (day.status !== null) return '保存更正'
  return draft.status === 'held' ? '保存签到' : '保存'
}

interface DraftProps {
  readonly draft: DayDraft
  readonly onChange: (draft: DayDraft) => void
}

function DayHead({
  file,
  day,
  draft,
  onChange,
}: DraftProps & { readonly file: CampFile; readonly day: CampDay }) {
  const earlier = heldBefore(file, day)
  const mayRecord = useMay('camps.recordDay')
  return (
    <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
      <Typography variant="h2" sx={{ whiteSpace: 'nowrap' }}>
        {dayWords(day.day)}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label="当天情况"
        value={draft.status}
        onChange={(_event, status: CampDayStatus | null) => {
          if (status !== null) onChange({ ...draft, status })
        }}
      >
        {CAMP_DAY_STATUSES.map(({ code, name }) => (
          <ToggleButton key={code} value={code} sx={{ py: 0.25, px: 2 }}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <span style={{ flex: 1 }} />
      {earlier !== undefined && mayRecord && (
        <Button onClick={() => onChange(copyOf(earlier, draft))}>
          沿用 {earlier.day.slice(5)} 的安排和签到
        </Button>
      )}
    </Stack>
  )
}

function DayWords({ draft, onChange }: DraftProps) {
  return (
    <Stack direction="row" sx={{ gap: 1.5 }}>
      {draft.status === 'held' && (
        <TextField
          label="活动内容"
          required
          value={draft.activity}
          placeholder="例如：安全课、手工"
          onChange={(event) => onChange({ ...draft, activity: event.target.value })}
        />
      )}
      <TextField
        label={draft.status === 'cancelled' ? '取消的原因' : '说明'}
        required={draft.status === 'cancelled'}
        value={draft.note}
        placeholder={draft.status === 'cancelled' ? '例如：台风' : ''}
        onChange={(event) => onChange({ ...draft, note: event.target.value })}
      />
    </Stack>
  )
}

function savedText(day: CampDay, draft: DayDraft, camp: CampSummary, minDays: number): string {
  const words = dayWords(day.day)
  if (draft.status !== 'held') return `已登记 ${words} ${draft.status === 'rest' ? '休息' : '取消'}`
  return `已保存 ${words} 签到，到营 ${countThere(draft)} 人；已举办 ${camp.heldDays}/${minDays} 天`
}
