import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from '@mui/material'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { copyOriginName, removalReasonName } from '#shared/features/library/copy.ts'
import type { CopyStanding } from '#shared/features/library/copy-standing.ts'
import { fundSourceByCode } from '#shared/kernel/codes/fund-sources.ts'

const NO_WRAP = { whiteSpace: 'nowrap' } as const

/** Copies of a title and where each is now. */
export function CopiesTable({
  copies,
  onRemove,
}: {
  readonly copies: readonly CopyStanding[]
  /** Null for whom may not take a copy off. */
  readonly onRemove: ((copy: CopyStanding) => void) | null
}) {
  return (
    <TableContainer sx={{ maxHeight: 360 }}>
      <Table aria-label="册" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>条码</TableCell>
            <TableCell>状态</TableCell>
            <TableCell>来源</TableCell>
            <TableCell>入藏日期</TableCell>
            <TableCell aria-label="操作" />
          </TableRow>
        </TableHead>
        <TableBody>
          {copies.map((copy) => (
            <TableRow key={copy.id}>
              <TableCell sx={NO_WRAP}>{copy.barcode}</TableCell>
              <TableCell>
                <Standing copy={copy} />
              </TableCell>
              <TableCell>{originOf(copy)}</TableCell>
              <TableCell sx={NO_WRAP}>{copy.acquiredOn}</TableCell>
              <TableCell align="right">
                {onRemove !== null && copy.removedOn === null && copy.loan === null && (
                  <Button aria-label={`下架 ${copy.barcode}`} onClick={() => onRemove(copy)}>
                    下架
                  </Button>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

function Standing({ copy: { loan, removedOn, removedReason } }: { readonly copy: CopyStanding }) {
  if (removedOn !== null && removedReason !== null) {
    return <StatusChip state="error" label={`${removalReasonName(removedReason)} ${removedOn}`} />
  }
  if (loan === null) return <StatusChip state="success" label="在架" />
  return loan.overdueDays > 0 ? (
    <StatusChip state="error" label={`${loan.childName}借出，逾期 ${loan.overdueDays} 天`} />
  ) : (
    <StatusChip state="info" label={`${loan.childName}借出，应还 ${loan.dueOn}`} />
  )
}

function originOf(copy: CopyStanding): string {
  const origin = copyOriginName(copy.origin)
  return copy.fundSource === null
    ? origin
    : `${origin}（${fundSourceByCode(copy.fundSource).name}）`
}
