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
import { ExportProblemsDialog } from './ExportProblemsDialog.tsx'
import type { ChosenFile } from './ImportRosterPage.tsx'
import { ProblemsDialog } from './ProblemsDialog.tsx'
import { problemsColumn, rowNumberColumn, verdictColumn } from './row-columns.tsx'
import { VerdictFilter } from './VerdictFilter.tsx'

const UNDONE_WORDS = { removed: '已去掉', restored: '已恢复', kept: '保留现状' } as const

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
  {
    field: 'undoneAs',
    headerName: '撤销',
    width: 90,
    valueFormatter: (value: ImportRow['undoneAs']) => (value === null ? '' : UNDONE_WORDS[value]),
  },
  problemsColumn(),
]

/** The last step, and the page of a past import: what became of every row. */
export function ResultStep({
  batch,
  file,
  onAgain,
}: {
  readonly batch: ImportBatch
  /** Null for an import of the past, whose file may be gone. */
  readonly file: (ChosenFile & { readonly sha256: string }) | null
  readonly onAgain: () => void
}) {
  const rows = useOffice('imports.rows', { id: batch.id })
  const navigate = useNavigate()
  const [isExporting, setIsExporting] = useState(false)
  const { counts } = batch
  const hasProblems = counts.addedWithProblems + counts.refused > 0
  const added = counts.added + counts.addedWithProblems
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
        <Alert
          severity={batch.undone === null ? 'success' : 'info'}
          sx={{ flex: 1 }}
          data-testid="import-result"
        >
          “{batch.fileName}”：新增 {added} 人，
          {counts.updated > 0 && `更新 ${counts.updated} 人，`}重复跳过 {counts.duplicate}{' '}
          行，不能导入 {counts.refused} 行
          {counts.addedWithProblems > 0 &&
            `；新增中有 ${counts.addedWithProblems} 人需要核对，见下表“新增，有问题”`}
          {batch.undone !== null && `。这次导入已由${batch.undone.by}撤销：${batch.undone.reason}`}
        </Alert>
        {file !== null && hasProblems && (
          <Button onClick={() => setIsExporting(true)}>导出待改正的行</Button>
        )}
        <Button onClick={onAgain}>再导入一份</Button>
        <Button variant="contained" onClick={() => void navigate('/children')}>
          查看儿童档案
        </Button>
      </Stack>
      <Loaded query={rows} describe={errorText}>
        {(loaded) => <ResultRows rows={loaded} batch={batch} />}
      </Loaded>
      {isExporting && file !== null && (
        <ExportProblemsDialog file={file} onClose={() => setIsExporting(false)} />
      )}
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
