import { Alert, Button, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { isThere } from '#shared/features/attendance/status.ts'
import type { OpenedParentSession } from '#shared/features/parent-school/parent-school.contract.ts'
import { parentRecordSchema, type GuestMark } from '#shared/features/parent-school/session.ts'
import { PARENT_SCHOOL_TEXTS } from './parent-school.text.ts'
import { RollTable } from './RollTable.tsx'

/** Who came and what became of the session: everybody is there until marked otherwise. */
export function RecordDialog({
  opened: { session, guests },
  onClose,
}: {
  readonly opened: OpenedParentSession
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const record = useCommand('parent-school.record')
  const [marks, setMarks] = useState<readonly GuestMark[]>(() =>
    guests.map(({ personId, status, score, feedback }) => ({
      personId,
      status: status ?? 'present',
      score,
      feedback,
    })),
  )
  const [others, setOthers] = useState(String(session.otherGuests))
  const [summary, setSummary] = useState(session.summary)
  const [isDirty, setIsDirty] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const changing =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      setIsDirty(true)
      set(value)
    }
  const submit = () => {
    const otherGuests = /^\d+$/.test(others.trim()) ? Number(others) : Number.NaN
    const parsed = parentRecordSchema.safeParse({ marks, otherGuests, summary })
    setProblem(parsed.success ? null : parsed.error.issues.map((one) => one.message).join('；'))
    if (!parsed.success) return
    record.mutate(
      { id: session.id, ...parsed.data },
      {
        onSuccess: ({ people }) => {
          notice.succeed(`已登记：受邀家长到会 ${people} 人，其他 ${otherGuests} 人`)
          onClose()
        },
        onAlreadyDone: onClose,
      },
    )
  }
  const present = marks.filter(({ status }) => isThere(status)).length
  const refusal = record.error === null ? null : errorText(record.error, PARENT_SCHOOL_TEXTS)
  return (
    <FormDialog
      title={`到会情况：${session.title}（${session.day}）`}
      submitLabel="保存到会情况"
      maxWidth="lg"
      act={{ isBusy: record.isPending, isDirty, error: problem ?? refusal, submit }}
      onClose={onClose}
    >
      <Stack direction="row" sx={{ gap: 2, mb: 1, alignItems: 'center', minWidth: 900 }}>
        <Typography role="status" sx={{ flex: 1 }}>
          受邀 {marks.length} 人，到会 {present} 人，没有到会 {marks.length - present} 人
        </Typography>
        <Button onClick={() => changing(setMarks)(marks.map(asPresent))}>全部到会</Button>
        <TextField
          label="其他参加人数"
          value={others}
          onChange={(event) => changing(setOthers)(event.target.value)}
          sx={{ width: 130 }}
        />
      </Stack>
      {marks.length === 0 ? (
        <Alert severity="info">还没有邀请家长。可先邀请再点名，或只填其他参加人数。</Alert>
      ) : (
        <RollTable guests={guests} marks={marks} onChange={changing(setMarks)} />
      )}
      <TextField
        label="活动小结"
        value={summary}
        onChange={(event) => changing(setSummary)(event.target.value)}
        placeholder="讲了什么、家长有什么反映，500 字以内"
        multiline
        minRows={2}
        fullWidth
        sx={{ mt: 2 }}
      />
    </FormDialog>
  )
}

function asPresent(mark: GuestMark): GuestMark {
  return { ...mark, status: 'present' }
}
