import PrintOutlined from '@mui/icons-material/PrintOutlined'
import { Button, IconButton, Tooltip } from '@mui/material'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { PrintDossiersDialog } from './PrintDossiersDialog.tsx'

/** 打印一人一档 in the head of an open file. */
export function PrintDossierButton({ childId }: { readonly childId: ChildId }) {
  const [isOpen, setIsOpen] = useState(false)
  if (!useMay('dossiers.print')) return null
  return (
    <>
      <Tooltip title="打印一人一档">
        <IconButton aria-label="打印一人一档" onClick={() => setIsOpen(true)}>
          <PrintOutlined />
        </IconButton>
      </Tooltip>
      {isOpen && <PrintDossiersDialog ids={[childId]} filter="" onClose={() => setIsOpen(false)} />}
    </>
  )
}

/** One page for every child the register shows now. */
export function PrintDossiersButton({
  ids,
  filter,
}: {
  readonly ids: readonly ChildId[]
  /** The filters in words. */
  readonly filter: string
}) {
  const [isOpen, setIsOpen] = useState(false)
  if (!useMay('dossiers.print')) return null
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<PrintOutlined />}
        disabled={ids.length === 0}
        onClick={() => setIsOpen(true)}
        sx={{ flexShrink: 0 }}
      >
        一人一档
      </Button>
      {isOpen && <PrintDossiersDialog ids={ids} filter={filter} onClose={() => setIsOpen(false)} />}
    </>
  )
}
