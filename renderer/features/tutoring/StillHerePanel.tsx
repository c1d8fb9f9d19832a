import { Button, Chip, Paper, Stack, Typography } from '@mui/material'
import { deskStateOf } from '#shared/features/tutoring/desk.ts'
import type { TutoringDesk } from '#shared/features/tutoring/tutoring-views.ts'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'

/** 仍在站: must be empty before the day is closed. */
export function StillHerePanel({
  data,
  onDesk,
}: {
  readonly data: TutoringDesk
  readonly onDesk: () => void
}) {
  const here = data.children.filter(({ mark }) => deskStateOf(mark) === 'here')
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }} role="region" aria-label="仍在站">
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: here.length > 0 ? 1 : 0 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>{`仍在站 ${here.length} 人`}</Typography>
        {here.length === 0 ? (
          <StatusChip state="success" label="全部已离站" />
        ) : (
          <Button variant="outlined" onClick={onDesk}>
            去签到台签退
          </Button>
        )}
      </Stack>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.75 }}>
        {here.map(({ childId, name, mark }) => (
          <Chip
            key={childId}
            size="small"
            color="warning"
            variant="outlined"
            label={`${name} ${mark?.signedInAt ?? ''} 到`}
          />
        ))}
      </Stack>
    </Paper>
  )
}
