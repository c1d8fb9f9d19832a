import { Button, type ButtonProps } from '@mui/material'
import { useState } from 'react'
import { EntryDialog } from './EntryDialog.tsx'

/** The way to a backup from the sign-in and fault screens, when nobody can sign in. */
export function RestoreEntry(props: Pick<ButtonProps, 'variant' | 'size' | 'sx'>) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button {...props} onClick={() => setIsOpen(true)}>
        从备份恢复…
      </Button>
      {isOpen && <EntryDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}
