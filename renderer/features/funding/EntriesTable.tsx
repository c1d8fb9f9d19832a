import { Button, Stack } from '@mui/material'
import type { ReactNode } from 'react'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { MoneyText } from '#renderer/ui/MoneyText.tsx'
import type { JournalRow } from '#shared/features/funding/funding.contract.ts'
import { isReversible } from '#shared/features/funding/ledger-entry.ts'
import { EntryStatus } from './EntryStatus.tsx'
import { categoryLabel, sourceLabel } from './funding.text.ts'

type Column = GridColDef<JournalRow>

/** The journal, newest first. With one source chosen its running balance stands beside. */
export function EntriesTable({
  rows,
  hasBalance,
  empty,
  onOpen,
  onReverse,
}: {
  readonly rows: readonly JournalRow[]
  readonly hasBalance: boolean
  readonly empty: ReactNode
  readonly onOpen: (entry: JournalRow) => void
  /** Null for whom may not reverse. */
  readonly onReverse: ((entry: JournalRow) => void) | null
}) {
  const columns = [
    ...FIRST_COLUMNS,
    ...(hasBalance ? [] : [SOURCE_COLUMN]),
    ...MIDDLE_COLUMNS,
    ...(hasBalance ? [BALANCE_COLUMN] : []),
    STATUS_COLUMN,
    ...(onReverse === null ? [] : [reverseColumn(onReverse)]),
  ]
  return (
    <DataTable
      label="台账记录"
      rows={rows}
      columns={columns}
      height="100%"
      onOpen={onOpen}
      empty={empty}
    />
  )
}

const FIRST_COLUMNS: readonly Column[] = [
  { field: 'day', headerName: '日期', width: 96 },
  { field: 'voucherNumber', headerName: '凭证号', width: 130 },
  { field: 'summary', headerName: '摘要', flex: 2, minWidth: 140 },
]

const SOURCE_COLUMN: Column = {
  field: 'source',
  headerName: '来源',
  flex: 1.3,
  minWidth: 120,
  valueGetter: (_value, entry) => sourceLabel(entry.source),
}

const MIDDLE_COLUMNS: readonly Column[] = [
  {
    field: 'category',
    headerName: '科目',
    width: 112,
    valueGetter: (_value, entry) => (entry.category === null ? '' : categoryLabel(entry.category)),
  },
  { field: 'counterparty', headerName: '对方', flex: 1, minWidth: 100 },
  moneyColumn('income', '收入', (entry) => (entry.kind === 'expense' ? null : entry.amountFen)),
  moneyColumn('expense', '支出', (entry) => (entry.kind === 'expense' ? entry.amountFen : null)),
]

const BALANCE_COLUMN = moneyColumn('balanceFen', '结余', (entry) => entry.balanceFen)

const STATUS_COLUMN: Column = {
  field: 'status',
  headerName: '状态',
  width: 96,
  sortable: false,
  renderCell: ({ row }) => (
    <Stack sx={{ height: '100%', justifyContent: 'center', alignItems: 'flex-start' }}>
      <EntryStatus entry={row} />
    </Stack>
  ),
}

function moneyColumn(
  field: string,
  headerName: string,
  fenOf: (entry: JournalRow) => number | null,
): Column {
  return {
    field,
    headerName,
    type: 'number',
    width: 112,
    valueGetter: (_value, entry) => fenOf(entry),
    renderCell: ({ row }) => {
      const fen = fenOf(row)
      return fen === null ? '' : <MoneyText fen={fen} />
    },
  }
}

function reverseColumn(onReverse: (entry: JournalRow) => void): Column {
  return {
    field: 'reverse',
    headerName: '操作',
    width: 72,
    sortable: false,
    renderCell: ({ row }) =>
      isReversible(row) && (
        <Button
          variant="text"
          sx={{ py: 0, minWidth: 0 }}
          aria-label={`冲销${row.voucherNumber}`}
          onClick={() => onReverse(row)}
          onKeyDown={(event) => {
            // Enter on the button is for the button, not for opening the row.
            if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
          }}
        >
          冲销
        </Button>
      ),
  }
}
