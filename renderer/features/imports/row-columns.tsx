import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { GridColDef } from '#renderer/ui/DataTable.tsx'
import { problemTexts } from '#shared/features/imports/problem-text.ts'
import {
  ROSTER_VERDICTS,
  type RosterProblem,
  type RosterVerdict,
} from '#shared/features/imports/roster-problem.ts'

const VERDICT_STATES = {
  added: 'success',
  'added-with-problems': 'warning',
  updated: 'success',
  undecided: 'warning',
  duplicate: 'info',
  refused: 'error',
} as const satisfies Record<RosterVerdict, string>

interface JudgedLine {
  readonly id: number
  readonly rowNumber: number
  readonly verdict: RosterVerdict
  readonly problems: readonly RosterProblem[]
}

/** The row as the spreadsheet program numbers it. */
export function rowNumberColumn<Line extends JudgedLine>(): GridColDef<Line> {
  return { field: 'rowNumber', headerName: '表格行', type: 'number', width: 68 }
}

export function verdictColumn<Line extends JudgedLine>(): GridColDef<Line> {
  return {
    field: 'verdict',
    headerName: '处理结果',
    width: 130,
    display: 'flex',
    renderCell: ({ row }) => (
      <StatusChip state={VERDICT_STATES[row.verdict]} label={verdictName(row.verdict)} />
    ),
  }
}

/** What is to be said about the row, in one line; whole on hovering. */
export function problemsColumn<Line extends JudgedLine>(): GridColDef<Line> {
  return {
    field: 'problems',
    headerName: '问题和说明',
    flex: 1,
    minWidth: 180,
    sortable: false,
    valueGetter: (_value, row) => problemTexts(row.problems).join('；'),
    renderCell: ({ value }: { value?: string }) => <span title={value ?? ''}>{value}</span>,
  }
}

export function verdictName(code: RosterVerdict): string {
  return ROSTER_VERDICTS.find((verdict) => verdict.code === code)?.name ?? code
}
