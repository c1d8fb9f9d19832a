import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** Fields in columns, in the order of the paper form; `Wide` takes a whole line. */
export function FieldGrid({
  columns = 2,
  children,
}: {
  readonly columns?: 1 | 2 | 3
  readonly children: ReactNode
}) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gap: 2,
        pt: 0.5,
      }}
    >
      {children}
    </Box>
  )
}

export function Wide({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ gridColumn: '1 / -1' }}>{children}</Box>
}
