import {
  Checkbox,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TablePagination,
  TableRow,
} from '@mui/material'
import { useState } from 'react'
import type { PreviewRow } from '#shared/features/grades/grade-advance.ts'
import { choiceOf, type AdvanceChoice, type AdvanceDraft } from './advance-draft.ts'
import { AdvanceLine, StandingLine } from './AdvanceLine.tsx'

const PAGE = 100

/** The children of one group, a hundred at a time. */
export function AdvanceTable({
  rows,
  draft,
  isChecked,
  onChange,
  onTickAll,
}: {
  readonly rows: readonly PreviewRow[]
  readonly draft: AdvanceDraft
  /** What is missing is marked only after the first try to save. */
  readonly isChecked: boolean
  readonly onChange: (row: PreviewRow, fields: Partial<AdvanceChoice>) => void
  readonly onTickAll: (isTicked: boolean) => void
}) {
  const [page, setPage] = useState(0)
  const first = Math.min(page * PAGE, Math.max(0, rows.length - 1))
  const shown = rows.slice(first - (first % PAGE), first - (first % PAGE) + PAGE)
  const isDue = rows[0]?.status === 'due'
  const count = isDue ? rows.filter((row) => choiceOf(draft, row).isTicked).length : 0
  return (
    <Paper variant="outlined">
      <TableContainer sx={{ maxHeight: 'calc(100vh - 330px)', minHeight: 200 }}>
        <Table
          stickyHeader
          size="small"
          aria-label="升级名单"
          sx={{ tableLayout: 'fixed', '& td, & th': { px: 1 } }}
        >
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 48 }}>
                {isDue && (
                  <Checkbox
                    size="small"
                    slotProps={{ input: { 'aria-label': '全部勾选' } }}
                    checked={count === rows.length}
                    indeterminate={count > 0 && count < rows.length}
                    onChange={(event) => onTickAll(event.target.checked)}
                  />
                )}
              </TableCell>
              <TableCell sx={{ width: 104 }}>编号</TableCell>
              <TableCell sx={{ width: 96 }}>姓名</TableCell>
              <TableCell sx={{ width: 96 }}>现年级</TableCell>
              <TableCell>现学校</TableCell>
              <TableCell sx={{ width: 100 }}>{isDue ? '办理' : '情况'}</TableCell>
              <TableCell sx={{ width: 124 }}>{isDue ? '新年级' : ''}</TableCell>
              <TableCell>{isDue ? '9 月 1 日起的学校' : ''}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((row) =>
              isDue ? (
                <AdvanceLine
                  key={row.childId}
                  row={row}
                  choice={choiceOf(draft, row)}
                  isChecked={isChecked}
                  onChange={(fields) => onChange(row, fields)}
                />
              ) : (
                <StandingLine key={row.childId} row={row} />
              ),
            )}
          </TableBody>
        </Table>
      </TableContainer>
      {rows.length > PAGE && (
        <TablePagination
          component="div"
          count={rows.length}
          page={Math.floor(first / PAGE)}
          rowsPerPage={PAGE}
          rowsPerPageOptions={[PAGE]}
          onPageChange={(_event, to) => setPage(to)}
        />
      )}
    </Paper>
  )
}
