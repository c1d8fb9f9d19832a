import { Button, Link, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { TierChip } from '#renderer/features/assessments/assessments.public.tsx'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { RouteOutput } from '#shared/contract/index.ts'
import type { PlanId, PlanItem } from '#shared/features/plans/plan.ts'
import { PLAN_STATUSES, type PlanStatus } from '#shared/features/plans/plan-status.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { formatPercentWithCounts } from '#shared/kernel/rate.ts'
import { FilterChip } from '#renderer/ui/FilterChip.tsx'
import { PlanStatusChip } from './PlanStatusChip.tsx'
import { useStartPlan } from './use-start-plan.ts'

type List = RouteOutput<'plans.list'>
type Uncovered = List['without'][number]
type Filter = PlanStatus | 'all' | 'without'

/** All plans with their coverage, and the children who have none. */
export function PlansTab({
  onOpen,
}: {
  readonly onOpen: (id: PlanId, isEditing?: boolean) => void
}) {
  const list = useOffice('plans.list', {})
  const [filter, setFilter] = useState<Filter>('all')
  return (
    <Loaded query={list} describe={errorText}>
      {(loaded) => (
        <>
          <Filters list={loaded} filter={filter} onFilter={setFilter} />
          {filter === 'without' ? (
            <WithoutPlan rows={loaded.without} onOpen={onOpen} />
          ) : (
            <DataTable
              label="计划一览"
              rows={loaded.plans.filter(({ status }) => filter === 'all' || status === filter)}
              columns={PLAN_COLUMNS}
              height="calc(100vh - 266px)"
              onOpen={({ id }: PlanItem) => onOpen(id)}
              empty={
                <EmptyState
                  title="还没有计划"
                  text="政策要求根据不同类别需求制定帮扶关爱服务计划。先完成需求评估，再从“没有计划”的名单开始。"
                  action={
                    <Button variant="outlined" onClick={() => setFilter('without')}>
                      查看没有计划的儿童
                    </Button>
                  }
                />
              }
            />
          )}
        </>
      )}
    </Loaded>
  )
}

function Filters({
  list,
  filter,
  onFilter,
}: {
  readonly list: List
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}) {
  const count = (status: PlanStatus) => list.plans.filter((plan) => plan.status === status).length
  const shown = PLAN_STATUSES.filter(({ code }) => count(code) > 0)
  return (
    <Stack direction="row" sx={{ gap: 1, mb: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography sx={{ mr: 1 }}>
        计划覆盖率 <strong>{formatPercentWithCounts(list.rate)}</strong>
      </Typography>
      <FilterChip
        label={`全部 ${list.plans.length}`}
        isChosen={filter === 'all'}
        onClick={() => onFilter('all')}
      />
      {shown.map(({ code, name }) => (
        <FilterChip
          key={code}
          label={`${name} ${count(code)}`}
          isChosen={filter === code}
          onClick={() => onFilter(code)}
        />
      ))}
      <FilterChip
        label={`没有计划的儿童 ${list.without.length}`}
        isChosen={filter === 'without'}
        onClick={() => onFilter('without')}
      />
    </Stack>
  )
}

const PLAN_COLUMNS: readonly GridColDef<PlanItem>[] = [
  {
    field: 'status',
    headerName: '状态',
    width: 136,
    renderCell: ({ row }) => <PlanStatusChip status={row.status} />,
  },
  {
    field: 'child',
    headerName: '姓名',
    width: 100,
    valueGetter: (_value, row) => row.child.name,
    renderCell: ({ row }) => (
      <Link component={RouterLink} to={`/plans?tab=plans&plan=${row.id}`}>
        {row.child.name}
      </Link>
    ),
  },
  {
    field: 'number',
    headerName: '编号',
    width: 106,
    valueGetter: (_value, row) => row.child.number,
  },
  {
    field: 'tier',
    headerName: '类别',
    width: 114,
    renderCell: ({ row }) => <TierChip tier={row.tier} />,
  },
  { field: 'startsOn', headerName: '开始', width: 104 },
  { field: 'endsOn', headerName: '结束', width: 104 },
  { field: 'lead', headerName: '负责人', width: 90 },
  {
    field: 'progress',
    headerName: '完成／计划',
    width: 104,
    align: 'right',
    headerAlign: 'right',
    valueGetter: (_value, { progress }) => `${progress.done}/${progress.planned}`,
  },
  {
    field: 'nextTask',
    headerName: '下一项任务',
    flex: 1,
    minWidth: 170,
    valueGetter: (_value, { nextTask }) =>
      nextTask === null ? '—' : `${nextTask.dueOn} 前 ${serviceKindName(nextTask.kind)}`,
  },
]

function WithoutPlan({
  rows,
  onOpen,
}: {
  readonly rows: readonly Uncovered[]
  readonly onOpen: (id: PlanId, isEditing?: boolean) => void
}) {
  const mayStart = useMay('plans.start')
  const { start, isBusy } = useStartPlan((id) => onOpen(id, true))
  const columns = mayStart
    ? [...WITHOUT_COLUMNS, startColumn((childId) => start(childId, true), onOpen, isBusy)]
    : WITHOUT_COLUMNS
  return (
    <DataTable
      label="没有计划的儿童"
      rows={rows}
      columns={columns}
      height="calc(100vh - 266px)"
      empty={
        <EmptyState title="在册儿童都有执行中的计划" text="新登记的儿童完成评估后会列在这里。" />
      }
    />
  )
}

const ASSESSMENT_WORDS = {
  valid: '可以制定计划',
  expired: '评估已到期，先复评',
  none: '还没有评估，先评估',
} as const

const WITHOUT_COLUMNS: readonly GridColDef<Uncovered>[] = [
  {
    field: 'tier',
    headerName: '类别',
    width: 114,
    renderCell: ({ row }) => <TierChip tier={row.tier} />,
  },
  { field: 'name', headerName: '姓名', width: 110 },
  { field: 'number', headerName: '编号', width: 110 },
  { field: 'village', headerName: '村（社区）', flex: 1, minWidth: 120 },
  {
    field: 'assessment',
    headerName: '情况',
    flex: 1,
    minWidth: 180,
    valueGetter: (_value, row) =>
      row.unfinishedId === null ? ASSESSMENT_WORDS[row.assessment] : '计划正在制定或待审批',
  },
]

function startColumn(
  start: (childId: Uncovered['id']) => void,
  onOpen: (id: PlanId) => void,
  isBusy: boolean,
): GridColDef<Uncovered> {
  return {
    field: 'unfinishedId',
    headerName: '',
    width: 130,
    align: 'right',
    sortable: false,
    renderCell: ({ row: { id, name, assessment, unfinishedId } }) => {
      if (unfinishedId !== null) {
        return (
          <Button aria-label={`查看计划：${name}`} onClick={() => onOpen(unfinishedId)}>
            查看计划
          </Button>
        )
      }
      if (assessment !== 'valid') {
        return (
          <Button component={RouterLink} to="/assessments?tab=due" aria-label={`去评估：${name}`}>
            去评估
          </Button>
        )
      }
      return (
        <Button disabled={isBusy} aria-label={`制定计划：${name}`} onClick={() => start(id)}>
          制定计划
        </Button>
      )
    },
  }
}
