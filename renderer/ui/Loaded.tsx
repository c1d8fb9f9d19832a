import { Alert, Button, Skeleton, Stack } from '@mui/material'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'

const QUIET_MS = 150

/**
 * Shows a query's data, and the two states before it: nothing for a moment then a skeleton, or the
 * failure with a way to try again. `describe` turns the failure into a sentence.
 */
export function Loaded<Data>({
  query,
  describe,
  children,
}: {
  readonly query: UseQueryResult<Data>
  readonly describe: (error: unknown) => string
  readonly children: (data: Data) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) {
    return (
      <Alert
        severity="error"
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
  return <PatientSkeleton />
}

function PatientSkeleton() {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isLate) return null
  return (
    <Stack sx={{ gap: 1 }} role="status" aria-label="正在读取">
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} variant="rounded" height={34} />
      ))}
    </Stack>
  )
}
