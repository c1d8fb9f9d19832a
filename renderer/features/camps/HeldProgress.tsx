import { LinearProgress, Stack, Typography } from '@mui/material'

/** 已举办 7/10 天, as words and as a bar. */
export function HeldProgress({
  heldDays,
  minDays,
}: {
  readonly heldDays: number
  readonly minDays: number
}) {
  const share = minDays === 0 ? 100 : Math.min(100, (heldDays / minDays) * 100)
  const words = `已举办 ${heldDays}/${minDays} 天`
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', width: 1, height: 1 }}>
      <LinearProgress
        variant="determinate"
        value={share}
        aria-label={words}
        color={heldDays >= minDays ? 'success' : 'primary'}
        sx={{ flex: 1, minWidth: 48, height: 6, borderRadius: 3 }}
      />
      <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        {words}
      </Typography>
    </Stack>
  )
}
