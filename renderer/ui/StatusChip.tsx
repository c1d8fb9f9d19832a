import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import ErrorOutlined from '@mui/icons-material/ErrorOutlined'
import InfoOutlined from '@mui/icons-material/InfoOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import { Chip } from '@mui/material'

const ICONS = {
  success: <CheckCircleOutlined />,
  warning: <WarningAmberOutlined />,
  error: <ErrorOutlined />,
  info: <InfoOutlined />,
} as const

/** A state as word, icon and colour together: never colour alone. */
export function StatusChip({
  state,
  label,
}: {
  readonly state: keyof typeof ICONS
  readonly label: string
}) {
  return (
    <Chip
      size="small"
      variant="outlined"
      color={state === 'info' ? 'default' : state}
      icon={ICONS[state]}
      label={label}
    />
  )
}
