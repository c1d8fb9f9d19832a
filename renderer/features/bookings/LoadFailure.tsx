import { Alert, Button } from '@mui/material'
import type { UseQueryResult } from '@tanstack/react-query'

/** Above something that is shown empty meanwhile: the failure to read it, with a way to try again. */
export function LoadFailure({
  query,
  describe,
}: {
  readonly query: Pick<UseQueryResult, 'isError' | 'error' | 'refetch'>
  readonly describe: (error: unknown) => string
}) {
  if (!query.isError) return null
  return (
    <Alert
      severity="error"
      sx={{ mb: 1 }}
      action={
        <Button color="inherit" onClick={() => void query.refetch()}>
          重试
        </Button>
      }
    >
      {describe(query.error)}
    </Alert>
  )
}
