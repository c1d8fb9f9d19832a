import { Box } from '@mui/material'
import { formatYuan } from '#shared/kernel/money.ts'

/** An amount in fen as ¥1,234.50; below zero in red and with its minus sign (红字). */
export function MoneyText({ fen }: { readonly fen: number }) {
  return (
    <Box
      component="span"
      sx={{
        fontVariantNumeric: 'tabular-nums',
        whiteSpace: 'nowrap',
        ...(fen < 0 ? { color: 'error.main' } : {}),
      }}
    >
      {formatYuan(fen)}
    </Box>
  )
}
