import { Button } from '@mui/material'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { TierChip } from '#renderer/features/assessments/assessments.public.tsx'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { RouteOutput } from '#shared/contract/index.ts'
import type { PlanId } from '#shared/features/plans/plan.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { CancelTaskDialog } from './CancelTaskDialog.tsx'
import type { NoteStart } from './NoteDialog.tsx'
import { TaskStateChip } from './PlanStatusChip.tsx'

type Task = RouteOutput<'plans.tasks'>['tasks'][number]

/** What is overdue or due within a week; each row is one click from its note. */
export function TasksTab({
  onNote,
  onOpen,
}: {
  readonly onNote: (start: NoteStart) => void
  readonly onOpen: (id: PlanId) => void
}) {
  const tasks = useOffice('plans.tasks', {})
  const mayNote = useMay('plans.addNote')
  const [cancelled, setCancelled] = useState<Task | null>(null)
  const note = (task: Task) => onNote({ childId: task.childId, taskIds: [task.id] })
  const columns = mayNote ? [...COLUMNS, actions(note, setCancelled)] : COLUMNS
  return (
    <Loaded query={tasks} describe={errorText}>
      {(loaded) => (
        <>
          <DataTable
            label="待办任务"
            rows={loaded.tasks}
            columns={columns}
            height="calc(100vh - 220px)"
            onOpen={(task: Task) => (mayNote ? note(task) : onOpen(task.planId))}
            empty={
              <EmptyState
                title="七天内没有要做的服务"
                text="计划批准后按频次生成任务，到期前七天和逾期时列在这里，先重点后日常。"
              />
            }
          />
          {cancelled !== null && (
            <CancelTaskDialog task={cancelled} onClose={() => setCancelled(null)} />
          )}
        </>
      )}
    </Loaded>
  )
}

const COLUMNS: readonly GridColDef<Task>[] = [
  {
    field: 'state',
    headerName: '状态',
    width: 112,
    renderCell: ({ row }) => <TaskStateChip state={row.state} />,
  },
  { field: 'dueOn', headerName: '期限', width: 106 },
  { field: 'child', headerName: '姓名', width: 100, valueGetter: (_value, row) => row.child.name },
  {
    field: 'tier',
    headerName: '类别',
    width: 114,
    renderCell: ({ row }) => <TierChip tier={row.tier} />,
  },
  {
    field: 'village',
    headerName: '村（社区）',
    width: 110,
    valueGetter: (_value, row) => row.child.village,
  },
  {
    field: 'kind',
    headerName: '服务',
    width: 100,
    valueFormatter: (value: Task['kind']) => serviceKindName(value),
  },
  { field: 'goal', headerName: '目标', flex: 1, minWidth: 150 },
  { field: 'responsible', headerName: '责任人', width: 90 },
]

function actions(note: (task: Task) => void, cancel: (task: Task) => void): GridColDef<Task> {
  return {
    field: 'planId',
    headerName: '',
    width: 168,
    align: 'right',
    sortable: false,
    renderCell: ({ row }) => (
      <>
        <Button aria-label={`写服务记录：${row.child.name}`} onClick={() => note(row)}>
          写服务记录
        </Button>
        <Button
          color="inherit"
          aria-label={`取消任务：${row.child.name}`}
          onClick={() => cancel(row)}
        >
          取消…
        </Button>
      </>
    ),
  }
}
