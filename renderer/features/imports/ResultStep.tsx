import { Alert, Button, Stack } from '@mui/material'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ImportBatch, ImportRow } from '#shared/features/imports/roster-import.ts'
import type { RosterVerdict } from '#shared/features/imports/roster-problem.ts'
import { ProblemsDialog } from './ProblemsDialog.tsx'
import { problemsColumn, rowNumberColumn, verdictColumn } from './row-columns.tsx'
import { VerdictFilter } from './VerdictFilter.tsx'

const COLUMNS: readonly GridColDef<ImportRow>[] = [
  { field: 'sheet', headerName: '工作表', width: 110 },
  rowNumberColumn(),
  { field: 'name', headerName: '姓名', width: 90 },
  verdictColumn(),
  {
    field: 'childNumber',
    headerName: '档案编号',
    width: 100,
    valueFormatter: (value: string | null) => value ?? '—',
  },
  problemsColumn(),
]

/** The last step, and the page of a past import: what became of every row. */
export function ResultStep({
  batch,
  onAgain,
}: {
  readonly batch: ImportBatch
  readonly onAgain: () => void
}) {
  const rows = useOffice('imports.rows', { id: batch.id })
  const navigate = useNavigate()
  const { counts } = batch
  const added = counts.added + counts.addedWithProblems
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
        <Alert severity="success" sx={{ flex: 1 }} data-testid="import-result">
          “{batch.fileName}”：新增 {added} 人，重复跳过 {counts.duplicate} 行，不能导入{' '}
          {counts.refused} 行
          {counts.addedWithProblems > 0 &&
            `；新增中有 ${counts.addedWithProblems} 人需要核对，见下表“新增，有问题”`}
        </Alert>
        <Button onClick={onAgain}>再导入一份</Button>
        <Button variant="contained" onClick={() => void navigate('/children')}>
          查看儿童档案
        </Button>
      </Stack>
      <Loaded query={rows} describe={errorText}>
        {(loaded) => <ResultRows rows={loaded} batch={batch} />}
      </Loaded>
    </Stack>
  )
}

function ResultRows({
  rows,
  batch,
}: {
  readonly rows: readonly ImportRow[]
  readonly batch: ImportBatch
}) {
  const hasProblems = batch.counts.addedWithProblems > 0
  const [verdict, setVerdict] = useState<RosterVerdict | 'all'>(
    hasProblems ? 'added-with-problems' : 'all',
  )
  const [open, setOpen] = useState<ImportRow | null>(null)
  return (
    <>
      <VerdictFilter counts={batch.counts} value={verdict} onChange={setVerdict} />
      <DataTable
        label="导入结果"
        rows={rows.filter((row) => verdict === 'all' || row.verdict === verdict)}
        columns={COLUMNS}
        height="calc(100vh - 300px)"
        onOpen={setOpen}
        empty={<EmptyState title="没有这样的行" text="请换一个筛选。" />}
      />
      {open !== null && <ProblemsDialog row={open} onClose={() => setOpen(null)} />}
    </>
  )
}
