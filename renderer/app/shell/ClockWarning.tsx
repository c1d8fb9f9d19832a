import { Alert } from '@mui/material'
import { useState } from 'react'
import { useOffice } from '#renderer/api/hooks.ts'

/** Said until it is put away: days on every record come from this clock. */
export function ClockWarning() {
  const [isPutAway, setIsPutAway] = useState(false)
  const isClockBack = useOffice('accounts.security', {}).data?.isClockBack === true
  if (!isClockBack || isPutAway) return null
  return (
    <Alert severity="warning" square onClose={() => setIsPutAway(true)}>
      电脑时间比上次使用时早，请校对电脑右下角的日期和时间；不校对，今天登记的日期会是错的。
    </Alert>
  )
}
