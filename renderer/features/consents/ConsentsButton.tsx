import { Button } from '@mui/material'
import { useNavigate } from 'react-router'
import { IfMay } from '#renderer/api/IfMay.tsx'

/** From the register to who lacks which consent. */
export function ConsentsButton() {
  const navigate = useNavigate()
  return (
    <IfMay route="consents.list">
      <Button variant="outlined" onClick={() => void navigate('/children/consents')}>
        知情同意
      </Button>
    </IfMay>
  )
}
