import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  type DialogProps,
} from '@mui/material'
import { useState, type FormEvent, type ReactNode } from 'react'
import { ConfirmDialog } from './ConfirmDialog.tsx'

// The form stands between the dialog and its scrolling content, so it passes the height on.
const FILL = { display: 'flex', flexDirection: 'column', minHeight: 0 } as const

/** A dialog that owns one act: fields, one sentence on failure, and a question before typed text is lost. */
export function FormDialog({
  title,
  submitLabel = '保存',
  isBusy,
  isDirty,
  error,
  maxWidth = 'sm',
  onSubmit,
  onClose,
  children,
}: {
  readonly title: string
  readonly submitLabel?: string
  readonly isBusy: boolean
  readonly isDirty: boolean
  readonly error: string | null
  readonly maxWidth?: Exclude<DialogProps['maxWidth'], undefined>
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const [isAsking, setIsAsking] = useState(false)
  const leave = () => {
    if (isDirty) setIsAsking(true)
    else onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    onSubmit()
  }
  return (
    <>
      <Dialog open onClose={leave} maxWidth={maxWidth}>
        <Box component="form" noValidate onSubmit={submit} sx={FILL}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent dividers>
            {error !== null && (
              <Alert severity="error" sx={{ mb: 2 }}>
                {error}
              </Alert>
            )}
            {children}
          </DialogContent>
          <DialogActions>
            <Button onClick={leave}>取消</Button>
            <Button type="submit" variant="contained" disabled={isBusy}>
              {submitLabel}
            </Button>
          </DialogActions>
        </Box>
      </Dialog>
      {isAsking && (
        <ConfirmDialog
          title="放弃已填写的内容？"
          confirmLabel="放弃"
          isDangerous
          onConfirm={onClose}
          onClose={() => setIsAsking(false)}
        >
          填写的内容还没有保存，关闭后将丢失。
        </ConfirmDialog>
      )}
    </>
  )
}
