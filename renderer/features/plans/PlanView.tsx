import { Alert, Box, Button, Dialog, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { TierChip } from '#renderer/features/assessments/assessments.public.tsx'
import type { Plan, PlanLine } from '#shared/features/plans/plan.ts'
import { isOpenPlan, isWritten } from '#shared/features/plans/plan-status.ts'
import { ClosureDialog } from './ClosureDialog.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { LineDialog } from './LineDialog.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { NotesList } from './NotesList.tsx'
import { PlanDecisions } from './PlanDecisions.tsx'
import { PlanLines } from './PlanLines.tsx'
import { PlanMonths } from './PlanMonths.tsx'
import { PlanReferrals } from './PlanReferrals.tsx'
import { PlanStatusChip } from './PlanStatusChip.tsx'
import { PrintDialog } from './PrintDialog.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'

const TITLE_ID = 'plan-title'

type Act =
  | 'note'
  | 'approve'
  | 'return'
  | 'close'
  | 'reopen'
  | 'print'
  | { readonly line: PlanLine | null }

/** A plan to read, with what can be done with it as it stands. */
export function PlanView({
  plan,
  onEdit,
  onClose,
}: {
  readonly plan: Plan
  readonly onEdit: () => void
  readonly onClose: () => void
}) {
  const [act, setAct] = useState<Act | null>(null)
  const done = () => setAct(null)
  const { status } = plan
  const mayRevise = status === 'in-force' || status === 'upcoming'
  return (
    <Dialog open fullScreen onClose={onClose} aria-labelledby={TITLE_ID}>
      <ViewHead plan={plan} onClose={onClose} />
      <Box sx={{ flex: 1, overflow: 'auto', px: 3, py: 2 }}>
        <Warnings plan={plan} onReopen={() => setAct('reopen')} />
        <Typography sx={{ mb: 1.5 }}>
          {plan.startsOn} 至 {plan.endsOn}　负责人 {plan.lead}　依据 {plan.assessedOn} 的评估　进度{' '}
          {plan.progress.done}/{plan.progress.planned}
          {plan.summary !== '' && `　总体目标：${plan.summary}`}
        </Typography>
        <PlanLines
          lines={plan.lines}
          {...(mayRevise && { onRevise: (line: PlanLine | null) => setAct({ line }) })}
        />
        <Box sx={{ display: 'grid', gridTemplateColumns: '2fr 3fr', gap: 3, mt: 2 }}>
          <Stack sx={{ gap: 2 }}>
            <PlanMonths tasks={plan.tasks} />
            <PlanDecisions requests={plan.requests} />
            <PlanReferrals plan={plan} />
          </Stack>
          <NotesList notes={plan.notes} label="服务记录" />
        </Box>
      </Box>
      <Stack direction="row" sx={{ gap: 1, px: 3, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
        <IfMay route="plans.print">
          <Button onClick={() => setAct('print')}>导出一人一案…</Button>
        </IfMay>
        <Box sx={{ flex: 1 }} />
        <PlanActs plan={plan} onAct={setAct} onEdit={onEdit} />
      </Stack>
      {act === 'note' && (
        <NoteDialog start={{ childId: plan.child.id, taskIds: [] }} onClose={done} />
      )}
      {act === 'approve' && <DecideDialog plan={plan} decision="approved" onClose={done} />}
      {act === 'return' && <DecideDialog plan={plan} decision="returned" onClose={done} />}
      {act === 'close' && <ClosureDialog plan={plan} onClose={done} />}
      {act === 'reopen' && <ReopenDialog plan={plan} onClose={done} />}
      {act === 'print' && <PrintDialog plan={plan} onClose={done} />}
      {act !== null && typeof act === 'object' && (
        <LineDialog plan={plan} line={act.line} onClose={done} />
      )}
    </Dialog>
  )
}

function ViewHead({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const { child, tier, status } = plan
  return (
    <Stack
      direction="row"
      sx={{ gap: 1.5, alignItems: 'center', px: 3, py: 1, borderBottom: 1, borderColor: 'divider' }}
    >
      <Typography variant="h1" component="h2" id={TITLE_ID}>
        帮扶计划：{child.name}
      </Typography>
      <TierChip tier={tier} />
      <PlanStatusChip status={status} />
      <Typography variant="body2" color="textSecondary" noWrap sx={{ flex: 1 }}>
        {[child.number, child.village].filter((text) => text !== '').join(' · ')}
      </Typography>
      <Button variant="outlined" onClick={onClose}>
        关闭
      </Button>
    </Stack>
  )
}

function Warnings({ plan, onReopen }: { readonly plan: Plan; readonly onReopen: () => void }) {
  return (
    <>
      {(plan.status === 'waiting' || plan.status === 'closing') && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {plan.mayDecide === 'no'
            ? '等待制定人以外的站长审批。'
            : '等待您审批：同意的点“批准”，不同意的点“退回”并写明意见。'}
        </Alert>
      )}
      {plan.status === 'lapsed' && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          计划已到期，请评估后结案；需要继续的，结案后制定新的计划，未达成的内容可以接续。
        </Alert>
      )}
      {plan.notesSinceClosure > 0 && (
        <Alert
          severity="info"
          sx={{ mb: 1.5 }}
          action={
            <IfMay route="plans.reopen">
              <Button color="inherit" onClick={onReopen}>
                重新打开
              </Button>
            </IfMay>
          }
        >
          结案后又有 {plan.notesSinceClosure} 条服务记录，需要继续帮扶的，请重新打开计划。
        </Alert>
      )}
    </>
  )
}

function PlanActs({
  plan,
  onAct,
  onEdit,
}: {
  readonly plan: Plan
  readonly onAct: (act: Act) => void
  readonly onEdit: () => void
}) {
  const { status, mayDecide } = plan
  if (isWritten(status)) {
    return (
      <IfMay route="plans.saveDraft">
        <Button variant="contained" onClick={onEdit}>
          编辑计划
        </Button>
      </IfMay>
    )
  }
  return (
    <>
      {status === 'closed' && (
        <IfMay route="plans.reopen">
          <Button variant="outlined" onClick={() => onAct('reopen')}>
            重新打开…
          </Button>
        </IfMay>
      )}
      {isOpenPlan(status) && status !== 'closing' && (
        <IfMay route="plans.requestClosure">
          <Button color="inherit" onClick={() => onAct('close')}>
            申请结案…
          </Button>
        </IfMay>
      )}
      {isOpenPlan(status) && (
        <IfMay route="plans.addNote">
          <Button
            variant={mayDecide === 'no' ? 'contained' : 'outlined'}
            onClick={() => onAct('note')}
          >
            写服务记录
          </Button>
        </IfMay>
      )}
      {mayDecide !== 'no' && (
        <>
          <Button color="inherit" onClick={() => onAct('return')}>
            退回…
          </Button>
          <Button variant="contained" onClick={() => onAct('approve')}>
            {mayDecide === 'own' ? '本人批准…' : '批准…'}
          </Button>
        </>
      )}
    </>
  )
}
