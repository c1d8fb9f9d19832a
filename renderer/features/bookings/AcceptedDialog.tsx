import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Link } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { AcceptedClash } from '#shared/features/bookings/schedule.ts'
import type { Day } from '#shared/kernel/day.ts'

const COLUMNS: readonly GridColDef<AcceptedClash>[] = [
  { field: 'day', headerName: '日期', width: 110 },
  {
    field: 'title',
    headerName: '安排',
    flex: 1,
    minWidth: 130,
    renderCell: ({ row }) => <To path={row.path} title={row.title} />,
  },
  {
    field: 'otherTitle',
    headerName: '与之冲突的安排',
    flex: 1,
    minWidth: 130,
    renderCell: ({ row }) => <To path={row.otherPath} title={row.otherTitle} />,
  },
  { field: 'sharedName', headerName: '冲突之处', flex: 1, minWidth: 130 },
  { field: 'reason', headerName: '接受的理由', flex: 1.4, minWidth: 150 },
  {
    field: 'acceptedBy',
    headerName: '接受人',
    width: 170,
    valueGetter: (_value, row) => `${row.acceptedBy} ${row.acceptedOn}`,
  },
]

/** Clashes that were accepted in what is shown and still stand, with their reasons. */
export function AcceptedDialog({
  from,
  to,
  onClose,
}: {
  readonly from: Day
  readonly to: Day
  readonly onClose: () => void
}) {
  const accepted = useOffice('bookings.accepted', { from, to })
  return (
    <Dialog open onClose={onClose} maxWidth="lg">
      <DialogTitle>
        已接受的冲突（{from}—{to}）
      </DialogTitle>
      <DialogContent dividers>
        <Loaded query={accepted} describe={errorText}>
          {(rows) => (
            <DataTable
              label="已接受的冲突"
              rows={rows}
              columns={COLUMNS}
              height={360}
              empty={
                <EmptyState
                  title="没有已接受的冲突"
                  text="安排的场地、人员或儿童在同一时间重复时，填写理由后仍可保存，理由会列在这里。任一安排改了时间或场地，原来的理由就不再适用。"
                />
              }
            />
          )}
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}

function To({ path, title }: { readonly path: string; readonly title: string }) {
  if (path === '') return '（不开放日）'
  return (
    <Link component={RouterLink} to={path}>
      {title}
    </Link>
  )
}
