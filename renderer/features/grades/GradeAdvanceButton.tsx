import { Button } from '@mui/material'
import { useNavigate } from 'react-router'
import { IfMay } from '#renderer/api/IfMay.tsx'

/** Opens 秋季升级. */
export function GradeAdvanceButton() {
  const navigate = useNavigate()
  return (
    <IfMay route="grades.advance">
      <Button onClick={() => void navigate('/children/grades')}>秋季升级</Button>
    </IfMay>
  )
}
