import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { CONSENT_SCOPES, stateName } from '#shared/features/consents/consent-codes.ts'
import type { ConsentLine } from '#shared/features/consents/consent.ts'
import { StateChip } from './StateChip.tsx'

const COLUMNS: readonly GridColDef<ConsentLine>[] = [
  { field: 'number', headerName: '编号', width: 92 },
  { field: 'name', headerName: '姓名', width: 88 },
  { field: 'age', headerName: '年龄', type: 'number', width: 56 },
  { field: 'village', headerName: '村（社区）', flex: 1, minWidth: 92 },
  ...CONSENT_SCOPES.map(({ code, name }): GridColDef<ConsentLine> => ({
    field: code,
    headerName: name,
    width: 112,
    valueGetter: (_value, line) => stateName(line.states[code]),
    renderCell: ({ row }) => <StateChip state={row.states[code]} />,
  })),
  {
    field: 'own',
    headerName: '本人同意',
    width: 92,
    valueGetter: (_value, line) => (line.asksOwnFor.length > 0 ? '待征求' : ''),
  },
  {
    field: 'paper',
    headerName: '纸质件',
    width: 92,
    valueGetter: (_value, line) => (line.awaitsPaper ? '待补签' : line.lacksScan ? '未上传' : ''),
  },
]

/** Children and every scope as it stands today. */
export function ConsentsTable({
  rows,
  isFiltered,
  onOpen,
}: {
  readonly rows: readonly ConsentLine[]
  /** There are children, but none answers to the filters. */
  readonly isFiltered: boolean
  readonly onOpen: (line: ConsentLine) => void
}) {
  return (
    <DataTable
      label="知情同意一览"
      rows={rows}
      columns={COLUMNS}
      onOpen={onOpen}
      empty={
        isFiltered ? (
          <EmptyState title="没有这样的儿童" text="换一个事项或条件再看，或清空查找框。" />
        ) : (
          <EmptyState
            title="还没有在册儿童"
            text="登记儿童后，在这里看谁还缺哪一项同意。新来的儿童可先打印空白告知同意书。"
          />
        )
      }
    />
  )
}
