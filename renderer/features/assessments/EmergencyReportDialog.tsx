import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material'
import { z } from 'zod'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { CheckListInput } from '#renderer/ui/form/CheckInput.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { TimeInput } from '#renderer/ui/form/TimeInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { AssessmentId } from '#shared/features/assessments/assessment.ts'
import {
  elapsedMinutes,
  SITUATIONS,
  type EmergencyReport,
  type EmergencyReportDraft,
} from '#shared/features/assessments/emergency-report.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { isDay } from '#shared/kernel/day.ts'
import { ASSESSMENTS_TEXTS, EMERGENCY_BANNER } from './assessments.text.ts'

type SituationCode = (typeof SITUATIONS)[number]['code']

interface Values {
  readonly discoveredOn: string | null
  readonly discoveredAt: string | null
  readonly situations: SituationCode[]
  readonly policeOn: string | null
  readonly policeAt: string | null
  readonly policeStation: string
  readonly policeReceiver: string
  readonly policeReceipt: string
  readonly civilOn: string | null
  readonly civilAt: string | null
  readonly remark: string
}

const SITUATION_OPTIONS = SITUATIONS.map(({ code, name }) => ({
  value: code,
  label: `（${code}）${name}`,
}))

/** The short record of a mandatory report; only its author and people named for it may open it. */
export function EmergencyReportDialog({
  id,
  onClose,
}: {
  readonly id: AssessmentId
  readonly onClose: () => void
}) {
  const stored = useOffice('assessments.emergencyReport', { id })
  if (stored.data !== undefined) {
    return <ReportForm id={id} report={stored.data.report} onClose={onClose} />
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm">
      <DialogTitle>强制报告记录</DialogTitle>
      <DialogContent>
        <Loaded query={stored} describe={(error) => errorText(error, ASSESSMENTS_TEXTS)}>
          {() => null}
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}

function ReportForm({
  id,
  report,
  onClose,
}: {
  readonly id: AssessmentId
  readonly report: EmergencyReport | null
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'assessments.saveEmergencyReport',
    schema: valuesSchema,
    defaultValues: valuesOf(report),
    toInput: (values: Values) => ({ id, report: draftOf(values) }),
    texts: ASSESSMENTS_TEXTS,
    onDone: () => {
      notice.succeed('已保存强制报告记录')
      onClose()
    },
  })
  const { control } = state.form
  const minutes = minutesToPolice(state.form.watch())
  return (
    <FormDialog act={state} title="强制报告记录" maxWidth="md" onClose={onClose}>
      <Alert severity="error" variant="filled" sx={{ mb: 2 }}>
        {EMERGENCY_BANNER}
      </Alert>
      <FieldGrid columns={3}>
        <DateInput control={control} name="discoveredOn" label="发现日期" required />
        <TimeInput control={control} name="discoveredAt" label="发现时间" required />
        <Typography variant="body2" sx={{ alignSelf: 'center' }}>
          {minutes !== null && `从发现到报案 ${minutes} 分钟`}
        </Typography>
        <Wide>
          <CheckListInput
            control={control}
            name="situations"
            label="情形（可多选）"
            options={SITUATION_OPTIONS}
            required
          />
        </Wide>
        <DateInput control={control} name="policeOn" label="报案日期" />
        <TimeInput control={control} name="policeAt" label="报案时间" />
        <TextInput control={control} name="policeStation" label="派出所" />
        <TextInput control={control} name="policeReceiver" label="接警人" />
        <TextInput control={control} name="policeReceipt" label="回执或警情编号" />
        <span />
        <DateInput control={control} name="civilOn" label="告知民政日期" />
        <TimeInput control={control} name="civilAt" label="告知民政时间" />
        <span />
        <Wide>
          <TextInput control={control} name="remark" label="处置情况和备注" multiline minRows={2} />
        </Wide>
      </FieldGrid>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {report !== null && `首次填写：${report.recordedByName}。`}
        本记录只对填写人和限制查阅名单中的人开放，查阅留痕。
      </Typography>
    </FormDialog>
  )
}

const valuesSchema: z.ZodType<unknown, Values> = z.custom<Values>().superRefine((values, ctx) => {
  const refuse = (path: keyof Values, message: string) =>
    ctx.addIssue({ code: 'custom', message, path: [path] })
  if (!isDay(values.discoveredOn)) refuse('discoveredOn', '请填写发现日期')
  if (!isTime(values.discoveredAt)) refuse('discoveredAt', '请填写发现时间')
  if (values.situations.length === 0) refuse('situations', '请至少选择一种情形')
  for (const [on, at, label] of [
    ['policeOn', 'policeAt', '报案'],
    ['civilOn', 'civilAt', '告知民政'],
  ] as const) {
    if (values[on] === null && values[at] === null) continue
    if (!isDay(values[on])) refuse(on, `请填写${label}日期`)
    if (!isTime(values[at])) refuse(at, `请填写${label}时间`)
  }
  const minutes = minutesToPolice(values)
  if (minutes !== null && minutes < 0) refuse('policeAt', '报案不能早于发现')
})

function valuesOf(report: EmergencyReport | null): Values {
  return {
    discoveredOn: report?.discovered.on ?? localToday(),
    discoveredAt: report?.discovered.at ?? null,
    situations: report?.situations ?? [],
    policeOn: report?.police?.on ?? null,
    policeAt: report?.police?.at ?? null,
    policeStation: report?.policeStation ?? '',
    policeReceiver: report?.policeReceiver ?? '',
    policeReceipt: report?.policeReceipt ?? '',
    civilOn: report?.civilAffairs?.on ?? null,
    civilAt: report?.civilAffairs?.at ?? null,
    remark: report?.remark ?? '',
  }
}

function draftOf(values: Values) {
  const moment = (on: string | null, at: string | null) => ({ on: on ?? '', at: at ?? '' })
  const { situations, policeStation, policeReceiver, policeReceipt, remark } = values
  return {
    situations,
    policeStation,
    policeReceiver,
    policeReceipt,
    remark,
    discovered: moment(values.discoveredOn, values.discoveredAt),
    police: values.policeOn === null ? null : moment(values.policeOn, values.policeAt),
    civilAffairs: values.civilOn === null ? null : moment(values.civilOn, values.civilAt),
  } satisfies Readonly<Record<keyof EmergencyReportDraft, unknown>>
}

function minutesToPolice(values: Values): number | null {
  const from = momentOf(values.discoveredOn, values.discoveredAt)
  const to = momentOf(values.policeOn, values.policeAt)
  return from === null || to === null ? null : elapsedMinutes(from, to)
}

function momentOf(on: string | null, at: string | null) {
  const time = clockTimeSchema.safeParse(at)
  return isDay(on) && time.success ? { on, at: time.data } : null
}

function isTime(text: string | null): boolean {
  return clockTimeSchema.safeParse(text).success
}
