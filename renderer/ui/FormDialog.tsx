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
import { useEffect, useState, type FormEvent, type ReactNode } from 'react'
import { ConfirmDialog } from './ConfirmDialog.tsx'

// The form stands between the dialog and its scrolling content, so it passes the height on.
const FILL = { display: 'flex', flexDirection: 'column', minHeight: 0 } as const

/** What a form does, and how far it is: useCommandForm answers with one. */
export interface FormAct {
  readonly isBusy: boolean
  readonly isDirty: boolean
  /** The sentence for a refusal that belongs to no single field. */
  readonly error: string | null
  readonly submit: () => void
  /** An earlier try of this act had been recorded after all: nothing is left to do here. */
  readonly wasDoneBefore?: boolean | undefined
}

/** A dialog that owns one act: fields, one sentence on failure, and a question before typed text is lost. */
export function FormDialog({
  title,
  submitLabel = '保存',
  act,
  maxWidth = 'sm',
  isReady = true,
  isDangerous = false,
  onClose,
  children,
}: {
  readonly title: string
  readonly submitLabel?: string
  readonly act: FormAct
  readonly maxWidth?: Exclude<DialogProps['maxWidth'], undefined>
  /** False while something has to be typed first, word for word. */
  readonly isReady?: boolean
  /** True for an act that cannot be taken back. */
  readonly isDangerous?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const [isAsking, setIsAsking] = useState(false)
  const { wasDoneBefore = false } = act
  useEffect(() => {
    if (wasDoneBefore) onClose()
  }, [wasDoneBefore, onClose])
  const leave = () => {
    if (act.isDirty) setIsAsking(true)
    else onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    act.submit()
  }
  return (
    <>
      <Dialog open onClose={leave} maxWidth={maxWidth}>
        <Box component="form" noValidate onSubmit={submit} sx={FILL}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent dividers>
            {act.error !== null && (
              <Alert severity="error" sx={{ mb: 2 }}>
                {act.error}
              </Alert>
            )}
            {children}
          </DialogContent>
          <DialogActions>
            <Button onClick={leave}>取消</Button>
            <Button
              type="submit"
              variant="contained"
              color={isDangerous ? 'error' : 'primary'}
              disabled={act.isBusy || !isReady}
            >
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
