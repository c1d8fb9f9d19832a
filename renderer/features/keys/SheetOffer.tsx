import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { MakeSheetDialog } from './MakeSheetDialog.tsx'
import { useSheetOffer, withdrawOffer } from './sheet-offer.ts'

/** The last step of the first run: the sheet now, or later from the page of data security. */
export function SheetOffer() {
  const isOffered = useSheetOffer()
  const [isMaking, setIsMaking] = useState(false)
  if (!isOffered) return null
  if (isMaking) return <MakeSheetDialog replaces={null} onClose={withdrawOffer} />
  return (
    <Dialog open maxWidth="xs">
      <DialogTitle>设置完成，现在打印恢复密钥单？</DialogTitle>
      <DialogContent>
        <Typography>
          数据用您的密码加密。忘记密码时，只有恢复密钥单能打开数据，请打印一张放进保险柜。
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          以后也可以在“数据安全”→“恢复密钥与加密”中制作。
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={withdrawOffer}>以后再说</Button>
        <Button variant="contained" onClick={() => setIsMaking(true)}>
          现在打印恢复密钥单
        </Button>
      </DialogActions>
    </Dialog>
  )
}
