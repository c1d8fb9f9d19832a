import PrintOutlined from '@mui/icons-material/PrintOutlined'
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Checkbox,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import type { RecoverySheet } from '#shared/features/keys/recovery-sheet.ts'
import { SheetPaper } from './SheetPaper.tsx'
import { useSheetFile } from './use-sheet-file.ts'

/** The new sheet, shown this once: it cannot be closed by accident. */
export function SheetDialog({
  sheet,
  onClose,
}: {
  readonly sheet: RecoverySheet
  readonly onClose: () => void
}) {
  const [isKept, setIsKept] = useState(false)
  const file = useSheetFile(sheet.groups)
  return (
    <Dialog open maxWidth="sm" fullWidth>
      <DialogTitle>恢复密钥单（第 {sheet.number} 号）</DialogTitle>
      <DialogContent dividers>
        <Alert severity="warning" sx={{ mb: 2 }}>
          这些字符只显示这一次，程序不保存。请现在打印，放进保险柜；不要拍照。
        </Alert>
        <Groups groups={sheet.groups} />
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          建议直接打印。存为 PDF 的，请存到单位优盘，打印后删除文件。
        </Typography>
        <FormControlLabel
          sx={{ mt: 1 }}
          control={<Checkbox checked={isKept} onChange={(_event, checked) => setIsKept(checked)} />}
          label="密钥单已打印（或抄写）并核对，将放入保险柜"
        />
      </DialogContent>
      <DialogActions>
        <Button startIcon={<PrintOutlined />} onClick={() => window.print()}>
          打印…
        </Button>
        <Button disabled={file.isBusy} onClick={file.write}>
          存为 PDF…
        </Button>
        <Button variant="contained" disabled={!isKept} onClick={onClose}>
          完成
        </Button>
      </DialogActions>
      <SheetPaper sheet={sheet} />
    </Dialog>
  )
}

function Groups({ groups }: { readonly groups: readonly string[] }) {
  return (
    <Box
      aria-label="恢复密钥"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(4, 1fr)',
        gap: 1.5,
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        textAlign: 'center',
      }}
    >
      {groups.map((group, index) => (
        <div key={index}>
          <Typography variant="caption" color="textSecondary" component="div">
            第 {index + 1} 组
          </Typography>
          <Typography
            data-group={index + 1}
            sx={{
              fontFamily: 'Consolas, "DejaVu Sans Mono", monospace',
              fontSize: 22,
              letterSpacing: 2,
            }}
          >
            {group}
          </Typography>
        </div>
      ))}
    </Box>
  )
}
