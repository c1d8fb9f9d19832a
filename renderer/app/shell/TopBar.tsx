import LockOutlined from '@mui/icons-material/LockOutlined'
import LogoutOutlined from '@mui/icons-material/LogoutOutlined'
import { Box, Button, Chip, Tooltip, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useAccount } from '#renderer/api/account.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { BackupChip } from '#renderer/features/backups/backups.public.tsx'
import { useCallback, useContext } from 'react'
import { roleName } from '#shared/contract/roles.ts'
import { DEFAULT_IDLE_MINUTES } from '#shared/features/accounts/security.ts'
import { LeaveWorkContext } from '../leave-work.ts'
import { ScreenLock } from './ScreenLock.tsx'

/** Site name, who is signed in, lock and the way out; says 预览 when this is not the installed program. */
export function TopBar() {
  const site = useOffice('site.get', {})
  const status = useOffice('accounts.status', {})
  const about = useQuery({ queryKey: ['system'], queryFn: () => requestSystem('system.about', {}) })
  const signOut = useCommand('accounts.signOut')
  const { mutate } = signOut
  const closePage = useContext(LeaveWorkContext)
  const lock = useCallback(() => mutate({}), [mutate])
  const leave = () => mutate({}, { onSuccess: closePage })
  const account = useAccount()
  const idleMinutes = useOffice('accounts.security', {}).data?.idleMinutes ?? DEFAULT_IDLE_MINUTES
  const isPreview = about.data?.preview === true
  return (
    <Box
      component="header"
      sx={{
        height: 48,
        px: 2.5,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography noWrap sx={{ flex: 1, fontWeight: 600, color: 'primary.main' }}>
        {site.data?.fullName}
      </Typography>
      <BackupChip />
      {isPreview && <Chip size="small" color="warning" label="预览" />}
      {account !== null && (
        <Typography variant="body2" color="textSecondary">
          {account.displayName}（{roleName(account.role)}）
        </Typography>
      )}
      {status.data?.state === 'open' && (
        <ScreenLock key={idleMinutes} idleMs={idleMinutes * 60_000} onLock={lock} />
      )}
      <Tooltip describeChild title="离开座位时锁定，再用要输入密码（Ctrl+L）">
        <Button startIcon={<LockOutlined />} onClick={lock}>
          锁定
        </Button>
      </Tooltip>
      <Button startIcon={<LogoutOutlined />} disabled={signOut.isPending} onClick={leave}>
        退出登录
      </Button>
    </Box>
  )
}
