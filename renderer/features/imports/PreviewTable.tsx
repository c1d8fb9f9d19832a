import { useMemo, useState } from 'react'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { sexName, type SexCode } from '#shared/features/children/child-codes.ts'
import type { PreviewRow, VerdictCounts } from '#shared/features/imports/roster-import.ts'
import type { RosterVerdict } from '#shared/features/imports/roster-problem.ts'
import { childCategoryByCode } from '#shared/kernel/codes/child-categories.ts'
import { gradeByCode } from '#shared/kernel/grade.ts'
import { ProblemsDialog } from './ProblemsDialog.tsx'
import { problemsColumn, rowNumberColumn, verdictColumn } from './row-columns.tsx'
import { VerdictFilter } from './VerdictFilter.tsx'

const COLUMNS: readonly GridColDef<PreviewRow>[] = [
  rowNumberColumn(),
  verdictColumn(),
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
}: {
  readonly rows: readonly PreviewRow[]
  readonly counts: VerdictCounts
}) {
  const [verdict, setVerdict] = useState<RosterVerdict | 'all'>('all')
  const [open, setOpen] = useState<PreviewRow | null>(null)
  const shown = useMemo(
    () => rows.filter((row) => verdict === 'all' || row.verdict === verdict),
    [rows, verdict],
  )
  return (
    <>
      <VerdictFilter counts={counts} value={verdict} onChange={setVerdict} />
      <DataTable
        label="花名册内容"
        rows={shown}
        columns={COLUMNS}
        height="max(240px, calc(100vh - 360px))"
        onOpen={setOpen}
        empty={<EmptyState title="没有这样的行" text="请换一个筛选。" />}
      />
      {open !== null && <ProblemsDialog row={open} onClose={() => setOpen(null)} />}
    </>
  )
}
