import { MenuItem, Paper, Stack, TextField, Typography } from '@mui/material'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { IDLE_MINUTES, securitySettingSchema } from '#shared/features/accounts/security.ts'

/** When the screen locks by itself: read by everybody, chosen by the manager. */
export function IdleTimeCard() {
  const notice = useNotice()
  const setting = useOffice('accounts.security', {})
  const change = useCommand('accounts.setSecurity')
  const mayChange = useMay('accounts.setSecurity')
  if (setting.data === undefined) return null
  const { idleMinutes } = setting.data
  const choose = (minutes: number) =>
    change.mutate(securitySettingSchema.parse({ idleMinutes: minutes }), {
      onSuccess: (saved) => notice.succeed(`${saved.idleMinutes} 分钟没有操作后自动锁定`),
      onError: (error) => notice.fail(errorText(error)),
    })
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1.25 }}>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
        <Typography sx={{ flex: 1 }}>
          {mayChange
            ? '没有操作多久后自动锁定（对所有账号有效）。也可以随时按 Ctrl+L 锁定。'
            : `${idleMinutes} 分钟没有操作后自动锁定。也可以随时按 Ctrl+L 锁定。`}
        </Typography>
        {mayChange && (
          <TextField
            select
            label="自动锁定"
            value={idleMinutes}
            disabled={change.isPending}
            onChange={(event) => choose(Number(event.target.value))}
            sx={{ width: 140 }}
          >
            {IDLE_MINUTES.map((minutes) => (
              <MenuItem key={minutes} value={minutes}>
                {minutes} 分钟
              </MenuItem>
            ))}
          </TextField>
        )}
      </Stack>
    </Paper>
  )
}
