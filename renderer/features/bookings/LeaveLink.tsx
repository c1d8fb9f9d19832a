import { Link } from '@mui/material'
import { useState, type MouseEvent, type ReactNode } from 'react'
import { Link as RouterLink, useNavigate } from 'react-router'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'

/** A link out of a form: asks first where something was typed, so that nothing is lost unasked. */
export function LeaveLink({
  to,
  isDirty,
  children,
}: {
  readonly to: string
  readonly isDirty: boolean
  readonly children: ReactNode
}) {
  const [isAsking, setIsAsking] = useState(false)
  const navigate = useNavigate()
  const ask = (event: MouseEvent) => {
    if (!isDirty) return
    event.preventDefault()
    setIsAsking(true)
  }
  return (
    <>
      <Link component={RouterLink} to={to} onClick={ask}>
        {children}
      </Link>
      {isAsking && (
        <ConfirmDialog
          title="离开并放弃已填写的内容？"
          confirmLabel="离开并查看"
          isDangerous
          onConfirm={() => void navigate(to)}
          onClose={() => setIsAsking(false)}
        >
          填写的内容还没有保存，离开后将丢失。也可以先记下冲突的安排，改好再保存。
        </ConfirmDialog>
      )}
    </>
  )
}
