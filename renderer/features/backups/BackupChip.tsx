import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import ErrorOutlined from '@mui/icons-material/ErrorOutlined'
import SyncOutlined from '@mui/icons-material/SyncOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import { Chip, Tooltip } from '@mui/material'
import { useNavigate } from 'react-router'
import { useMay } from '#renderer/api/account.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { summaryOf } from './backups.text.ts'

const ICONS = {
  success: <CheckCircleOutlined />,
  info: <SyncOutlined />,
  warning: <WarningAmberOutlined />,
  error: <ErrorOutlined />,
} as const

/** The state of the backups in the top bar; a click leads the manager to them. */
export function BackupChip() {
  const state = useOffice('backups.state', {})
  const navigate = useNavigate()
  const mayOpen = useMay('backups.list')
  if (state.data === undefined) return null
  const { tone, text, hint } = summaryOf(state.data)
  return (
    <Tooltip describeChild title={hint}>
      <Chip
        size="small"
        variant="outlined"
        color={tone === 'info' ? 'default' : tone}
        icon={ICONS[tone]}
        label={text}
        {...(mayOpen ? { onClick: () => void navigate('/security') } : {})}
      />
    </Tooltip>
  )
}
