import { Button } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { TierChip } from '#renderer/features/assessments/assessments.public.tsx'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { RouteOutput } from '#shared/contract/index.ts'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import { closureReasonName } from '#shared/features/plans/closure.ts'
import type { PlanId } from '#shared/features/plans/plan.ts'

type Waiting = RouteOutput<'plans.waiting'>[number]

/** Plans and closures that wait for a manager. */
export function WaitingTab({ onOpen }: { readonly onOpen: (id: PlanId) => void }) {
  const waiting = useOffice('plans.waiting', {})
  return (
    <Loaded query={waiting} describe={errorText}>
      {(rows) => (
        <DataTable
          label="待审批"
          rows={rows}
          columns={columns(onOpen)}
          height="calc(100vh - 220px)"
          onOpen={({ id }: Waiting) => onOpen(id)}
          empty={
            <EmptyState
              title="没有等待审批的计划"
              text="计划和结案由制定人以外的站长审批，提交后列在这里。"
            />
          }
        />
      )}
    </Loaded>
  )
}

function columns(onOpen: (id: PlanId) => void): readonly GridColDef<Waiting>[] {
  return [
    {
      field: 'kind',
      headerName: '事项',
      width: 100,
      valueGetter: (_value, { request }) => (request.kind === 'plan' ? '计划' : '结案'),
    },
    { field: 'child', headerName: '姓名', width: 110, valueGetter: (_v, row) => row.child.name },
    { field: 'number', headerName: '编号', width: 110, valueGetter: (_v, row) => row.child.number },
    {
      field: 'tier',
      headerName: '类别',
      width: 116,
      renderCell: ({ row }) => <TierChip tier={row.tier} />,
    },
    {
      field: 'submitter',
      headerName: '提交人',
      width: 100,
      valueGetter: (_value, { request }) => request.submittedByName,
    },
    {
      field: 'submittedAt',
      headerName: '提交时间',
      width: 150,
      valueGetter: (_value, { request }) => localMinute(request.submittedAt),
    },
    {
      field: 'detail',
      headerName: '说明',
      flex: 1,
      minWidth: 160,
      valueGetter: (_value, { request }) =>
        request.closureReason === null
          ? ''
          : `${closureReasonName(request.closureReason)}：${request.evaluation}`,
    },
    {
      field: 'mayDecide',
      headerName: '',
      width: 120,
      align: 'right',
      sortable: false,
      renderCell: ({ row }) => (
        <Button aria-label={`查看：${row.child.name}`} onClick={() => onOpen(row.id)}>
          {row.mayDecide === 'no' ? '查看' : '查看并审批'}
        </Button>
      ),
    },
  ]
}
