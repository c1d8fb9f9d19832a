import { Alert, AlertTitle, Button } from '@mui/material'

/** Shown in place of a page that failed; the rest of the program goes on. */
export function PageFault() {
  return (
    <Alert
      severity="error"
      sx={{ maxWidth: 720 }}
      action={
        <Button color="inherit" onClick={() => window.location.reload()}>
          重新打开
        </Button>
      }
    >
      <AlertTitle>这个页面出错了</AlertTitle>
      已经保存的内容没有丢失，其他页面可以照常使用。请点“重新打开”；再出错的，请记下正在做的事，告诉技术支持。
    </Alert>
  )
}
