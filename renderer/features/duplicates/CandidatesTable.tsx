import { Button } from '@mui/material'
import { useMemo, useState } from 'react'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { Candidate } from '#shared/features/duplicates/duplicate.ts'
import { reasonWords } from '#shared/features/duplicates/find-duplicates.ts'
import { CompareDialog } from './CompareDialog.tsx'
import { fileText } from './file-words.ts'

type Row = Candidate & { readonly id: number }

/** Pairs to decide about, the surest first. */
export function CandidatesTable({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const [open, setOpen] = useState<Candidate | null>(null)
  const rows = useMemo(
    () => candidates.map((candidate, index): Row => ({ ...candidate, id: index + 1 })),
    [candidates],
  )
  const columns = useMemo(() => columnsFor(setOpen), [])
  return (
    <>
      <DataTable
        label="疑似重复的档案"
        rows={rows}
        columns={columns}
        height="calc(100vh - 232px)"
        onOpen={setOpen}
        empty={
          <EmptyState
            title="没有疑似重复的档案"
            text="登记、导入或更正档案后会自动重新比对；证件号码、姓名、出生日期、监护人电话相近的两份会列在这里。"
          />
        }
      />
      {open !== null && (
        <CompareDialog
          leftId={open.left.id}
          rightId={open.right.id}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function columnsFor(onOpen: (candidate: Candidate) => void): readonly GridColDef<Row>[] {
  return [
    {
      field: 'strength',
      headerName: '把握',
      width: 112,
      renderCell: ({ row }) => (
        <StatusChip
          state={row.strength === 'sure' ? 'warning' : 'info'}
          label={row.strength === 'sure' ? '几乎肯定' : '可能'}
        />
      ),
    },
    {
      field: 'left',
      headerName: '一份',
      flex: 1,
      minWidth: 250,
      valueGetter: (_value, row) => fileText(row.left),
    },
    {
      field: 'right',
      headerName: '另一份',
      flex: 1,
      minWidth: 250,
      valueGetter: (_value, row) => fileText(row.right),
    },
    {
      field: 'reasons',
      headerName: '为什么',
      flex: 1.2,
      minWidth: 250,
      valueGetter: (_value, row) => row.reasons.map(reasonWords).join('；'),
    },
    {
      field: 'act',
      headerName: '',
      width: 90,
      sortable: false,
      renderCell: ({ row }) => (
        <Button size="small" onClick={() => onOpen(row)}>
          核对
        </Button>
      ),
    },
  ]
}
