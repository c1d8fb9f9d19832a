import { Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'

/** What a page is for while nothing is on it yet: purpose, the clause that asks for it, the first step. */
export function EmptyState({
  title,
  text,
  action,
}: {
  readonly title: string
  readonly text: string
  readonly action?: ReactNode
}) {
  return (
    <Stack sx={{ alignItems: 'center', py: 6, px: 4, gap: 1.5, textAlign: 'center' }}>
      <Typography variant="h2">{title}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: 520 }}>
        {text}
      </Typography>
      {action}
    </Stack>
  )
}
