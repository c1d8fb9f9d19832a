import { Button } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import type { ChildFile } from '#shared/features/children/child.ts'
import { PersonalDataDialog } from './PersonalDataDialog.tsx'

export { FolderInput } from './FolderInput.tsx'
export { PasswordPair } from './PasswordPair.tsx'
export { useFolder } from './use-folder.ts'

/** Opens what concerns the personal data of a child. */
export function PersonalDataButton({
  child,
}: {
  readonly child: Pick<ChildFile, 'id' | 'name' | 'number' | 'guardianName'>
}) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <IfMay route="privacy.record">
      <Button onClick={() => setIsOpen(true)}>个人信息…</Button>
      {isOpen && <PersonalDataDialog child={child} onClose={() => setIsOpen(false)} />}
    </IfMay>
  )
}
