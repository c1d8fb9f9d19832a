import { Button } from '@mui/material'
import { useNavigate } from 'react-router'
import { useMay } from '#renderer/api/account.ts'
import { useOffice } from '#renderer/api/hooks.ts'

/** Opens 疑似重复 while there are pairs to decide about. */
export function DuplicatesButton() {
  const navigate = useNavigate()
  const mayLook = useMay('duplicates.count')
  const { data } = useOffice('duplicates.count', mayLook ? {} : null)
  if (data === undefined || data.count === 0) return null
  return (
    <Button color="warning" onClick={() => void navigate('/children/duplicates')}>
      疑似重复 {data.count}
    </Button>
  )
}
