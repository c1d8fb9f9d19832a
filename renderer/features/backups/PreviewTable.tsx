import { Alert, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import type { BackupPreview } from '#shared/features/backups/backup.ts'
import { COUNT_NAMES, minuteText } from './backups.text.ts'

/** Counts then and now, side by side, and what a restore would lose. */
export function PreviewTable({ preview }: { readonly preview: BackupPreview }) {
  const { before, now, missingAttachments } = preview
  const rows = COUNT_NAMES.filter(({ table }) => before[table] !== undefined)
  return (
    <>
      <LostWork preview={preview} />
      {missingAttachments.length > 0 && (
        <Alert severity="warning">
          有 {missingAttachments.length} 个附件已不在：
          {missingAttachments.slice(0, 3).join('、')}
          {missingAttachments.length > 3 ? ' 等' : ''}。记录能恢复，这些附件打不开。
        </Alert>
      )}
      <Table size="small" aria-label="备份与现在的对照">
        <TableHead>
          <TableRow>
            <TableCell>内容</TableCell>
            <TableCell align="right">备份时</TableCell>
            <TableCell align="right">现在</TableCell>
            <TableCell align="right">相差</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ table, name }) => (
            <TableRow key={table}>
              <TableCell>{name}</TableCell>
              <TableCell align="right">{before[table]}</TableCell>
              <TableCell align="right">{now?.[table] ?? '—'}</TableCell>
              <TableCell align="right">{difference(before[table], now?.[table])}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Typography variant="body2" color="textSecondary">
        恢复前会先把现在的数据另存一份，随时可以返回。
      </Typography>
    </>
  )
}

function LostWork({ preview: { lostActs, lastEventAt } }: { readonly preview: BackupPreview }) {
  if (lostActs === null) return null
  if (lostActs === 0)
    return <Alert severity="success">备份之后没有新的操作，恢复不会少什么。</Alert>
  return (
    <Alert severity="warning">
      {lastEventAt === null ? '备份之后' : `${minuteText(lastEventAt)} 之后`}办理的 {lostActs}{' '}
      项操作不在这份备份里，恢复后就没有了。
    </Alert>
  )
}

function difference(before: number | undefined, now: number | undefined): string {
  if (before === undefined || now === undefined || before === now) return ''
  return before > now ? `+${before - now}` : `−${now - before}`
}
