import { List, ListItemButton, ListItemText, Paper, Typography } from '@mui/material'
import type { BackupLine } from '#shared/features/backups/backup.ts'
import { backupOccasionName } from '#shared/kernel/codes/backup-occasions.ts'
import { minuteText, PLACE_NAMES, sizeText } from './backups.text.ts'

/** One backup of a short list. */
export function BackupChoice({
  lines,
  chosen,
  onChoose,
}: {
  readonly lines: readonly BackupLine[]
  readonly chosen: BackupLine | null
  readonly onChoose: (line: BackupLine) => void
}) {
  if (lines.length === 0) {
    return (
      <Typography color="textSecondary">
        本机没有备份。如有U盘上的第二份副本，请插入后从文件夹选择。
      </Typography>
    )
  }
  const sorted = lines.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
  return (
    <Paper variant="outlined" sx={{ maxHeight: 200, overflow: 'auto' }}>
      <List dense disablePadding aria-label="可恢复的备份">
        {sorted.map((line) => (
          <ListItemButton
            key={`${line.place}/${line.name}`}
            selected={chosen?.name === line.name && chosen.place === line.place}
            disabled={line.state !== 'whole'}
            onClick={() => onChoose(line)}
          >
            <ListItemText
              primary={`${minuteText(line.madeAt)}　${backupOccasionName(line.occasion)}　${PLACE_NAMES[line.place]}`}
              secondary={summary(line)}
            />
          </ListItemButton>
        ))}
      </List>
    </Paper>
  )
}

function summary({ siteName, counts, bytes, state }: BackupLine): string {
  const text = `${siteName}　儿童 ${counts['child'] ?? 0} 人　${sizeText(bytes)}`
  if (state === 'damaged') return `${text}　不完整，不能恢复`
  return state === 'from-future' ? `${text}　需先安装新版程序` : text
}
