import LockOutlined from '@mui/icons-material/LockOutlined'
import LogoutOutlined from '@mui/icons-material/LogoutOutlined'
import { Box, Button, Chip, Tooltip, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { useCallback } from 'react'
import { roleName } from '#shared/contract/roles.ts'
import { ScreenLock } from './ScreenLock.tsx'

/** Site name, who is signed in, lock and the way out; says 预览 when this is not the installed program. */
export function TopBar() {
  const site = useOffice('site.get', {})
  const status = useOffice('accounts.status', {})
  const about = useQuery({ queryKey: ['system'], queryFn: () => requestSystem('system.about', {}) })
  const signOut = useCommand('accounts.signOut')
  const { mutate } = signOut
  const leave = useCallback(() => mutate({}), [mutate])
  const account = status.data?.account
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
      {isPreview && <Chip size="small" color="warning" label="预览" />}
      {account !== undefined && account !== null && (
        <Typography variant="body2" color="textSecondary">
          {account.displayName}（{roleName(account.role)}）
        </Typography>
      )}
      <ScreenLock onLock={leave} />
      <Tooltip describeChild title="离开座位时锁定，再用要输入密码（Ctrl+L）">
        <Button startIcon={<LockOutlined />} onClick={leave}>
          锁定
        </Button>
      </Tooltip>
      <Button startIcon={<LogoutOutlined />} disabled={signOut.isPending} onClick={leave}>
        退出登录
      </Button>
    </Box>
  )
}
