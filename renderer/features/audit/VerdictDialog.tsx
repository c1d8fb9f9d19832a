import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import type { LogVerdict } from '#shared/features/audit/log-check.ts'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import { findingPlace, findingText } from './audit.text.ts'

/** What the verification read, and every place that does not fit, with what to do. */
export function VerdictDialog({
  verdict,
  onClose,
}: {
  readonly verdict: LogVerdict
  readonly onClose: () => void
}) {
  const { found, events, rows, at, hash } = verdict
  return (
    <Dialog open onClose={onClose} maxWidth="md">
      <DialogTitle>核对结果</DialogTitle>
      <DialogContent dividers>
        {found === 0 ? (
          <Alert severity="success">核对通过：记录完整，数据与记录一致。</Alert>
        ) : (
          <Alert severity="error">{foundText(found)}</Alert>
        )}
        <Typography variant="body2" sx={{ my: 1.5 }}>
          {localMinute(at)} 核对了 {events} 条记录、{rows} 行数据。
        </Typography>
        {found > 0 && <Findings verdict={verdict} />}
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          最新一条记录的校验值：{hash}
          <br />
          把它抄在纸上或报给主管部门，以后可以证明在它之前的记录没有被改过。
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}

function foundText(found: number): string {
  return (
    `发现 ${found} 处不符。可能有人绕过程序改动了数据。请不要删除任何文件，保留现有备份，` +
    '联系机构负责人；查明原因前不要用这些数据上报。'
  )
}

function Findings({ verdict: { findings, found } }: { readonly verdict: LogVerdict }) {
  return (
    <>
      <Table size="small" aria-label="不符之处" sx={{ mb: 1.5 }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 240 }}>在哪里</TableCell>
            <TableCell>什么不符</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {findings.map((finding) => (
            <TableRow key={JSON.stringify(finding)}>
              <TableCell>{findingPlace(finding)}</TableCell>
              <TableCell>{findingText(finding)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {found > findings.length && (
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          只列出前 {findings.length} 处。
        </Typography>
      )}
    </>
  )
}
