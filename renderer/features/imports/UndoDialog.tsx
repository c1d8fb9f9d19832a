import { Alert, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { detail, errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { undoReasonSchema } from '#shared/features/imports/imports.contract.ts'
import type { ImportBatch } from '#shared/features/imports/roster-import.ts'
import { IMPORTS_TEXTS } from './imports.text.ts'

/** Takes a whole import back; children that were changed since are named and may be kept. */
export function UndoDialog({
  batch,
  onClose,
}: {
  readonly batch: ImportBatch
  readonly onClose: () => void
}) {
  const undo = useCommand('imports.undo')
  const notice = useNotice()
  const [reason, setReason] = useState('')
  const [reasonError, setReasonError] = useState<string | null>(null)
  const [keeps, setKeeps] = useState(false)
  const changed =
    undo.error?.code === 'IMPORT_CHILDREN_CHANGED' ? detail(undo.error.details, 'numbers') : ''
  const [named, setNamed] = useState('')
  const numbers = changed === '' ? named : changed
  const submit = () => {
    const parsed = undoReasonSchema.safeParse(reason)
    setReasonError(parsed.success ? null : (parsed.error.issues[0]?.message ?? ''))
    if (!parsed.success) return
    setNamed(numbers)
    const keep = keeps ? numbers.split('、').filter((number) => number !== '') : []
    undo.mutate(
      { id: batch.id, reason, keep },
      {
        onSuccess: () => {
          notice.succeed('已撤销这次导入')
          onClose()
        },
        onAlreadyDone: onClose,
      },
    )
  }
  const { counts } = batch
  const act = {
    isBusy: undo.isPending,
    isDirty: reason !== '',
    error: undo.error === null ? null : errorText(undo.error, IMPORTS_TEXTS),
    submit,
  }
  return (
    <FormDialog
      act={act}
      title={`撤销导入“${batch.fileName}”`}
      submitLabel="撤销导入"
      onClose={onClose}
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        新增的 {counts.added + counts.addedWithProblems} 名儿童从名册中去掉，更新过的{' '}
        {counts.updated}{' '}
        人恢复导入前的内容。新增的儿童已有营期、辅导、借阅等记录的，不能撤销。撤销会记入操作记录。
      </Typography>
      <TextField
        label="撤销原因"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder="例如：选错了文件"
        required
        autoFocus
        fullWidth
        error={reasonError !== null}
        helperText={reasonError}
      />
      {numbers !== '' && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          <Typography variant="body2">导入后又改动过的儿童：{numbers}</Typography>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={keeps}
                onChange={(event) => setKeeps(event.target.checked)}
              />
            }
            label="这些儿童保留现在的内容，其余的撤销"
          />
        </Alert>
      )}
    </FormDialog>
  )
}
