import { Box, Button, Link, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { Link as RouterLink, useNavigate } from 'react-router'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { RouteOutput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { PlanItem } from '#shared/features/plans/plan.ts'
import { isOpenPlan } from '#shared/features/plans/plan-status.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { NoteDialog } from './NoteDialog.tsx'
import { NotesList } from './NotesList.tsx'
import { PlanStatusChip } from './PlanStatusChip.tsx'
import { useStartPlan } from './use-start-plan.ts'

type OfChild = RouteOutput<'plans.ofChild'>

const NOTES_SHOWN = 5

/** The plan of a child, its progress and the latest services, in the child’s file. */
export function ChildPlans({
  childId,
  isActive,
}: {
  readonly childId: ChildId
  readonly isActive: boolean
}) {
  const plans = useOffice('plans.ofChild', { childId })
  const [isNoting, setIsNoting] = useState(false)
  return (
    <Box component="section" aria-label="帮扶计划" sx={{ mt: 2 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h3" component="h3" sx={{ flex: 1 }}>
          帮扶计划
        </Typography>
        <IfMay route="plans.addNote">
          <Button onClick={() => setIsNoting(true)}>写服务记录</Button>
        </IfMay>
        {plans.data !== undefined && isActive && (
          <StartButton childId={childId} ofChild={plans.data} />
        )}
      </Stack>
      <Loaded query={plans} describe={errorText}>
        {(loaded) => (
          <>
            {loaded.plans.map((plan) => (
              <PlanLineOfChild key={plan.id} plan={plan} />
            ))}
            {loaded.plans.length === 0 && (
              <Typography variant="body2" color="textSecondary">
                {emptyText(loaded)}
              </Typography>
            )}
            {loaded.notes.length > 0 && (
              <Box sx={{ mt: 1 }}>
                <NotesList
                  notes={loaded.notes.slice(0, NOTES_SHOWN)}
                  label={
                    loaded.notes.length > NOTES_SHOWN
                      ? `最近 ${NOTES_SHOWN} 条服务记录（共 ${loaded.notes.length} 条）`
                      : '服务记录'
                  }
                />
              </Box>
            )}
          </>
        )}
      </Loaded>
      {isNoting && (
        <NoteDialog start={{ childId, taskIds: [] }} onClose={() => setIsNoting(false)} />
      )}
    </Box>
  )
}

function StartButton({
  childId,
  ofChild,
}: {
  readonly childId: ChildId
  readonly ofChild: OfChild
}) {
  const navigate = useNavigate()
  const { start, isBusy } = useStartPlan(
    (id) => void navigate(`/plans?tab=plans&plan=${id}&edit=1`),
  )
  const isBeingWritten = ofChild.plans.some(({ status }) =>
    ['draft', 'returned', 'waiting'].includes(status),
  )
  if (ofChild.assessment !== 'valid' || isBeingWritten) return null
  const follows = ofChild.plans.some(({ status }) => isOpenPlan(status))
  return (
    <IfMay route="plans.start">
      <Button disabled={isBusy} onClick={() => start(childId, true)}>
        {follows ? '制定下一期' : '制定计划'}
      </Button>
    </IfMay>
  )
}

function PlanLineOfChild({ plan }: { readonly plan: PlanItem }) {
  const { progress, nextTask } = plan
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', py: 0.5 }}>
      <PlanStatusChip status={plan.status} />
      <Typography variant="body2" sx={{ flex: 1 }}>
        <Link component={RouterLink} to={`/plans?tab=plans&plan=${plan.id}`}>
          {plan.startsOn} 至 {plan.endsOn}
        </Link>
        {progress.planned > 0 && `　进度 ${progress.done}/${progress.planned}`}
        {nextTask !== null && `　下一项：${nextTask.dueOn} 前${serviceKindName(nextTask.kind)}`}
      </Typography>
    </Stack>
  )
}

function emptyText({ assessment }: OfChild): string {
  if (assessment === 'none') return '还没有计划；先完成需求评估，再制定计划。'
  if (assessment === 'expired') return '还没有计划；评估已到期，请先复评。'
  return '还没有计划，可以按评估的需求制定。'
}
