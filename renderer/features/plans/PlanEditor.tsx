import { Alert, Box, Button, Dialog, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import type { Kept } from '#renderer/api/use-kept-draft.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { TierChip } from '#renderer/features/assessments/assessments.public.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { missingInPlan } from '#shared/features/plans/completeness.ts'
import type { Plan } from '#shared/features/plans/plan.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { LinesTable } from './LinesTable.tsx'
import { PLANS_TEXTS } from './plans.text.ts'
import { StaffField } from './StaffField.tsx'
import { draftOf, usePlanDraft, type EditedPlan } from './use-plan-draft.ts'

const TITLE_ID = 'plan-title'

const KEPT_TEXTS: Readonly<Record<Kept, string>> = {
  kept: '草稿已保存',
  writing: '正在保存…',
  unfit: '有日期或次数没有填好，改好后自动保存',
  failed: '草稿没有保存成功，请再试',
}

/** The editor of a plan: what was assessed above, the services below, kept as it is written. */
export function PlanEditor({
  plan,
  onSubmitted,
  onClose,
}: {
  readonly plan: Plan
  readonly onSubmitted: () => void
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const staff = useOffice('plans.staff', {})
  const { edited, change, save, forget, kept } = usePlanDraft(plan)
  const submit = useCommand('plans.submit')
  const discard = useCommand('plans.discard')
  const [isAsking, setIsAsking] = useState(false)
  const draft = draftOf(edited)
  const missing = draft === null ? [] : missingInPlan(draft)
  const fail = (error: unknown) => notice.fail(errorText(error, PLANS_TEXTS))
  const leave = () => {
    if (kept === 'kept') onClose()
    else void save().then((isKept) => isKept && onClose())
  }
  const send = () => {
    if (draft === null) return
    forget()
    submit.mutate(
      { id: plan.id, draft },
      {
        onSuccess: () => {
          notice.succeed('计划已提交，等待站长审批')
          onSubmitted()
        },
        onError: (error) => {
          change((before) => ({ ...before }))
          fail(error)
        },
      },
    )
  }
  const throwAway = () => {
    forget()
    discard.mutate({ id: plan.id }, { onSuccess: onClose, onError: fail })
  }
  const returned = plan.requests.findLast(({ decision }) => decision === 'returned')
  return (
    <Dialog open fullScreen onClose={leave} aria-labelledby={TITLE_ID}>
      <EditorHead plan={plan} kept={kept} onDiscard={() => setIsAsking(true)} onClose={leave} />
      <Box sx={{ flex: 1, overflow: 'auto', px: 3, py: 2, bgcolor: 'background.default' }}>
        {plan.status === 'returned' && returned !== undefined && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {returned.decidedByName} 于 {returned.decidedOn} 退回：{returned.comment}
          </Alert>
        )}
        <PlanFields
          edited={edited}
          staff={staff.data ?? []}
          onChange={(patch) => change((before) => ({ ...before, ...patch }))}
        />
        <LinesTable
          edited={edited}
          staff={staff.data ?? []}
          onChange={(lines) => change((before) => ({ ...before, lines }))}
        />
      </Box>
      <Stack
        direction="row"
        sx={{ gap: 2, px: 3, py: 1.25, borderTop: 1, borderColor: 'divider', alignItems: 'center' }}
      >
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {missing.length === 0
            ? '提交后由制定人以外的站长审批，批准后按频次生成任务。'
            : `还要补：${missing.slice(0, 3).join('；')}${missing.length > 3 ? ` 等 ${missing.length} 处` : ''}`}
        </Typography>
        <Button
          variant="contained"
          disabled={draft === null || missing.length > 0 || submit.isPending}
          onClick={send}
        >
          提交审批
        </Button>
      </Stack>
      {isAsking && (
        <ConfirmDialog
          title="放弃这份草稿？"
          confirmLabel="放弃草稿"
          isDangerous
          isBusy={discard.isPending}
          onConfirm={throwAway}
          onClose={() => setIsAsking(false)}
        >
          已填写的服务内容将删除。
        </ConfirmDialog>
      )}
    </Dialog>
  )
}

function EditorHead({
  plan,
  kept,
  onDiscard,
  onClose,
}: {
  readonly plan: Plan
  readonly kept: Kept
  readonly onDiscard: () => void
  readonly onClose: () => void
}) {
  return (
    <Stack
      direction="row"
      sx={{ gap: 1.5, alignItems: 'center', px: 3, py: 1, borderBottom: 1, borderColor: 'divider' }}
    >
      <Typography variant="h1" component="h2" id={TITLE_ID}>
        制定计划：{plan.child.name}
      </Typography>
      <TierChip tier={plan.tier} />
      <Typography variant="body2" color="textSecondary" noWrap sx={{ flex: 1 }}>
        {plan.assessedOn} 评估，需求：
        {plan.needs.length === 0 ? '未列' : plan.needs.map(serviceKindName).join('、')}
      </Typography>
      <Typography
        variant="body2"
        role="status"
        color={kept === 'failed' || kept === 'unfit' ? 'error' : 'textSecondary'}
      >
        {KEPT_TEXTS[kept]}
      </Typography>
      {plan.requests.length === 0 && (
        <Button color="inherit" onClick={onDiscard}>
          放弃草稿…
        </Button>
      )}
      <Button variant="outlined" onClick={onClose}>
        保存草稿并关闭
      </Button>
    </Stack>
  )
}

function PlanFields({
  edited,
  staff,
  onChange,
}: {
  readonly edited: EditedPlan
  readonly staff: readonly string[]
  readonly onChange: (patch: Partial<EditedPlan>) => void
}) {
  const moveLines = (field: 'startsOn' | 'endsOn', value: string) =>
    edited.lines.map((line) => (line[field] === edited[field] ? { ...line, [field]: value } : line))
  const setDay = (field: 'startsOn' | 'endsOn') => (value: string | null) =>
    onChange({ [field]: value ?? '', lines: moveLines(field, value ?? '') })
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: '170px 170px 160px 1fr', gap: 2, mb: 2, pt: 0.5 }}
    >
      <DateField label="计划开始" required value={edited.startsOn} onChange={setDay('startsOn')} />
      <DateField label="计划结束" required value={edited.endsOn} onChange={setDay('endsOn')} />
      <StaffField
        label="负责人"
        required
        value={edited.lead}
        staff={staff}
        onChange={(lead) => onChange({ lead })}
      />
      <TextField
        label="总体目标"
        value={edited.summary}
        onChange={(event) => onChange({ summary: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </Box>
  )
}
