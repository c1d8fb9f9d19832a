import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import {
  eventKindName,
  type EventKind,
  type EventLine,
} from '#shared/features/audit/audit-event.ts'
import { routeWords } from '#shared/features/audit/event-words.ts'
import { subjectWords } from '#shared/features/audit/subjects.ts'
import { localMinute } from '#shared/features/audit/local-minute.ts'

const SHOWN_SUBJECTS = 3

const COLUMNS: readonly GridColDef<EventLine>[] = [
  { field: 'at', headerName: '时间', width: 136, sortable: false, valueFormatter: localMinute },
  {
    field: 'person',
    headerName: '人员',
    width: 90,
    sortable: false,
    valueFormatter: (value: string | null) => value ?? '—',
  },
  { field: 'machine', headerName: '电脑', width: 120, sortable: false },
  {
    field: 'kind',
    headerName: '类别',
    width: 72,
    sortable: false,
    valueFormatter: (value: EventKind) => eventKindName(value),
  },
  {
    field: 'route',
    headerName: '做了什么',
    width: 180,
    sortable: false,
    valueFormatter: routeWords,
  },
  {
    field: 'subjects',
    headerName: '涉及',
    flex: 1.2,
    minWidth: 200,
    sortable: false,
    valueGetter: (_value, { subjects }) => subjectsText(subjects),
  },
  {
    field: 'reason',
    headerName: '原因',
    flex: 1,
    minWidth: 150,
    sortable: false,
    valueFormatter: (value: string | null) => value ?? '',
  },
]

/** A page of the log, the newest first; a double click or Enter opens one event. */
export function EventTable({
  events,
  onOpen,
}: {
  readonly events: readonly EventLine[]
  readonly onOpen: (event: EventLine) => void
}) {
  return (
    <DataTable
      label="操作与查阅记录"
      rows={events}
      columns={COLUMNS}
      height="calc(100vh - 378px)"
      onOpen={onOpen}
      empty={
        <EmptyState
          title="没有符合条件的记录"
          text="请放宽日期，或取消上面的筛选。程序里的每次修改、查阅和导出都会记在这里。"
        />
      }
    />
  )
}

function subjectsText(subjects: EventLine['subjects']): string {
  const shown = subjects.slice(0, SHOWN_SUBJECTS).map(subjectWords).join('、')
  return subjects.length > SHOWN_SUBJECTS ? `${shown} 等 ${subjects.length} 项` : shown
}
