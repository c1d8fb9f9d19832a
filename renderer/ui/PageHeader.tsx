import { Box, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'

/** The head of every page: title, what the page is for, and its main action at the right. */
export function PageHeader({
  title,
  purpose,
  actions,
}: {
  readonly title: string
  readonly purpose: string
  readonly actions?: ReactNode
}) {
  return (
    <Stack direction="row" sx={{ alignItems: 'flex-start', gap: 2, mb: 2 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="h1">{title}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {purpose}
        </Typography>
      </Box>
      <Stack direction="row" sx={{ gap: 1, flexShrink: 0 }}>
        {actions}
      </Stack>
    </Stack>
  )
}
