import { Button, Stack } from '@mui/material'
import { useMemo, useState } from 'react'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { sexName, type SexCode } from '#shared/features/children/child-codes.ts'
import type { PreviewRow, VerdictCounts } from '#shared/features/imports/roster-import.ts'
import type { RosterVerdict } from '#shared/features/imports/roster-problem.ts'
import { rowChoiceName, type RowChoice } from '#shared/features/imports/row-choice.ts'
import { childCategoryByCode } from '#shared/kernel/codes/child-categories.ts'
import { gradeByCode } from '#shared/kernel/grade.ts'
import { ChoiceSelect } from './ChoiceSelect.tsx'
import { ProblemsDialog } from './ProblemsDialog.tsx'
import { problemsColumn, rowNumberColumn, verdictColumn } from './row-columns.tsx'
import { VerdictFilter } from './VerdictFilter.tsx'

const DATA_COLUMNS: readonly GridColDef<PreviewRow>[] = [
  { field: 'name', headerName: '姓名', width: 74 },
  {
    field: 'sex',
    headerName: '性别',
    width: 48,
    valueFormatter: (value: SexCode | null) => (value === null ? '' : sexName(value)),
  },
  { field: 'bornOn', headerName: '出生日期', width: 94 },
  { field: 'maskedIdNumber', headerName: '身份证号', width: 154 },
  { field: 'village', headerName: '村（社区）', width: 94 },
  {
    field: 'school',
    headerName: '学校 · 年级',
    width: 100,
    valueGetter: (_value, row) =>
      [row.school, row.grade === null ? '' : gradeByCode(row.grade).name]
        .filter((text) => text !== '')
        .join(' · '),
  },
  { field: 'guardianName', headerName: '监护人', width: 72 },
  {
    field: 'categories',
    headerName: '类别',
    width: 116,
    valueGetter: (_value, row) =>
      row.categories.map((code) => childCategoryByCode(code).name).join('、'),
  },
  problemsColumn(),
]

/** The rows of the file; a row opens to its problems in full. */
export function PreviewTable({
  rows,
  counts,
  onChoose,
}: {
  readonly rows: readonly PreviewRow[]
  readonly counts: VerdictCounts
  readonly onChoose: (rows: readonly PreviewRow[], choice: RowChoice) => void
}) {
  const [verdict, setVerdict] = useState<RosterVerdict | 'all'>('all')
  const [openId, setOpenId] = useState<number | null>(null)
  const shown = useMemo(
    () => rows.filter((row) => verdict === 'all' || row.verdict === verdict),
    [rows, verdict],
  )
  const asks = rows.some((row) => row.options.length > 0)
  const columns = useMemo(() => columnsFor(asks, onChoose), [asks, onChoose])
  const open = rows.find((row) => row.id === openId)
  return (
    <>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <VerdictFilter counts={counts} value={verdict} onChange={setVerdict} />
        {asks && <ChooseForAll rows={rows} onChoose={onChoose} />}
      </Stack>
      <DataTable
        label="花名册内容"
        rows={shown}
        columns={columns}
        height="max(240px, calc(100vh - 360px))"
        onOpen={(row) => setOpenId(row.id)}
        empty={<EmptyState title="没有这样的行" text="请换一个筛选。" />}
      />
      {open !== undefined && (
        <ProblemsDialog
          row={open}
          onChoose={(choice) => onChoose([open], choice)}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  )
}

function columnsFor(
  asks: boolean,
  onChoose: (rows: readonly PreviewRow[], choice: RowChoice) => void,
): readonly GridColDef<PreviewRow>[] {
  if (!asks) return [rowNumberColumn(), verdictColumn(), ...DATA_COLUMNS]
  const choice: GridColDef<PreviewRow> = {
    field: 'choice',
    headerName: '处理方式',
    width: 108,
    display: 'flex',
    sortable: false,
    renderCell: ({ row }) =>
      row.options.length === 0 ? null : (
        <ChoiceSelect
          label={`第 ${row.rowNumber} 行的处理方式`}
          options={row.options}
          value={row.choice}
          onChange={(chosen) => onChoose([row], chosen)}
        />
      ),
  }
  // The village makes room for the choice.
  const rest = DATA_COLUMNS.filter((column) => column.field !== 'village')
  return [rowNumberColumn(), verdictColumn(), choice, ...rest]
}

const FOR_ALL = ['skip', 'update'] as const

/** One choice for every row that has it. */
function ChooseForAll({
  rows,
  onChoose,
}: {
  readonly rows: readonly PreviewRow[]
  readonly onChoose: (rows: readonly PreviewRow[], choice: RowChoice) => void
}) {
  return (
    <Stack direction="row" sx={{ gap: 1 }}>
      {FOR_ALL.map((choice) => {
        const having = rows.filter((row) => row.options.includes(choice))
        if (having.length === 0) return null
        return (
          <Button key={choice} size="small" onClick={() => onChoose(having, choice)}>
            已有的 {having.length} 行都{rowChoiceName(choice)}
          </Button>
        )
      })}
    </Stack>
  )
}
