import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { PLAN_STATUSES, type PlanStatus } from '#shared/features/plans/plan-status.ts'
import { TASK_STATES, type TaskState } from '#shared/features/plans/task-state.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'

const PLAN_CHIPS = {
  draft: 'info',
  returned: 'warning',
  waiting: 'warning',
  upcoming: 'info',
  'in-force': 'success',
  lapsed: 'warning',
  closing: 'warning',
  closed: 'info',
} as const satisfies Readonly<Record<PlanStatus, 'success' | 'warning' | 'error' | 'info'>>

export function PlanStatusChip({ status }: { readonly status: PlanStatus }) {
  return <StatusChip state={PLAN_CHIPS[status]} label={byCode(PLAN_STATUSES, status).name} />
}

const TASK_CHIPS = {
  open: 'info',
  late: 'warning',
  done: 'success',
  missed: 'error',
  cancelled: 'info',
} as const satisfies Readonly<Record<TaskState, 'success' | 'warning' | 'error' | 'info'>>

export function TaskStateChip({ state }: { readonly state: TaskState }) {
  return <StatusChip state={TASK_CHIPS[state]} label={byCode(TASK_STATES, state).name} />
}
