import { Alert, Button } from '@mui/material'
import { useRouteError } from 'react-router'
import { errorText } from '#renderer/api/error-text.ts'

/** Shown in place of a page that failed; the rest of the program goes on. */
export function PageFault() {
  const error = useRouteError()
  return (
    <Alert
      severity="error"
      action={
        <Button color="inherit" onClick={() => window.location.reload()}>
          重新打开
        </Button>
      }
    >
      这个页面出错了。{errorText(error)}
    </Alert>
  )
}
