import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import type { Comparison } from '#shared/features/duplicates/duplicate.ts'
import { reasonWords } from '#shared/features/duplicates/find-duplicates.ts'
import { mergedFactName } from '#shared/features/duplicates/merge-fields.ts'
import { CompareTable } from './CompareTable.tsx'
import { DismissDialog } from './DismissDialog.tsx'
import { DUPLICATES_TEXTS } from './duplicates.text.ts'
import { orderOf, proposedDraft } from './merge-draft.ts'

/** Two files side by side, to be made one or told apart. */
export function CompareDialog({
  leftId,
  rightId,
  onClose,
}: {
  readonly leftId: ChildId
  readonly rightId: ChildId
  readonly onClose: () => void
}) {
  const comparison = useOffice('duplicates.compare', { leftId, rightId })
  if (comparison.data !== undefined) {
    return <Compared comparison={comparison.data} onClose={onClose} />
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
      <DialogTitle>核对两份档案</DialogTitle>
      <DialogContent dividers>
        <Loaded query={comparison} describe={(error) => errorText(error, DUPLICATES_TEXTS)}>
          {() => null}
        </Loaded>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}

function Compared({
  comparison: asOpened,
  onClose,
}: {
  readonly comparison: Comparison
  readonly onClose: () => void
}) {
  // What is decided about is what was seen: a change meanwhile is refused by its stamp.
  const [comparison] = useState(asOpened)
  const mayMerge = useMay('duplicates.merge')
  const [draft, setDraft] = useState(() => proposedDraft(comparison))
  const [isDismissing, setIsDismissing] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const merge = useMerge(comparison, onClose, setError)
  const { left, right, reasons, obstacles } = comparison
  const undecided = comparison.histories
    .filter(({ fact, overlaps }) => overlaps && draft.facts[fact] === undefined)
    .map(({ fact }) => mergedFactName(fact))
  const submit = () => {
    if (!mayMerge) setIsDismissing(true)
    else if (undecided.length > 0) {
      setError(`请在“${undecided.join('”“')}”一行选择重叠的日子以哪份为准`)
    } else if (draft.reason.trim() === '') setError('请写明合并的原因')
    else merge.run(draft)
  }
  return (
    <>
      <FormDialog
        act={{ isBusy: merge.isBusy, isDirty: draft.reason !== '', error: null, submit }}
        title="核对两份档案"
        submitLabel={mayMerge ? '合并为一份' : '不是同一名儿童…'}
        maxWidth="lg"
        isReady={!mayMerge || obstacles.length === 0}
        onClose={onClose}
      >
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center', mb: 1.5 }}>
          <Typography variant="body2" sx={{ flex: 1 }}>
            {reasons.length === 0 ? '已没有相似之处' : `${reasons.map(reasonWords).join('；')}。`}
            {mayMerge
              ? '每行选择要保留的内容；没有选中的留在并入的档案里，可以撤销。'
              : '确认是同一名儿童的，请站长合并。'}
          </Typography>
          {mayMerge && (
            <Button variant="outlined" onClick={() => setIsDismissing(true)}>
              不是同一名儿童…
            </Button>
          )}
        </Stack>
        {obstacles.map((obstacle) => (
          <Alert key={obstacle} severity="warning" sx={{ mb: 1 }}>
            {obstacle}
          </Alert>
        ))}
        <Box sx={{ maxHeight: 'calc(100vh - 400px)', minHeight: 200, overflow: 'auto' }}>
          <CompareTable
            comparison={comparison}
            draft={draft}
            mayMerge={mayMerge}
            onChange={setDraft}
          />
        </Box>
        {error !== null && (
          <Alert severity="error" sx={{ mt: 1.5 }}>
            {error}
          </Alert>
        )}
        {mayMerge && (
          <Box sx={{ mt: 2 }}>
            <TextField
              label="合并的原因"
              required
              fullWidth
              size="small"
              value={draft.reason}
              onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
              helperText="例如：手工登记后又导入了一次；核对了户口簿"
            />
          </Box>
        )}
      </FormDialog>
      {isDismissing && (
        <DismissDialog
          left={left}
          right={right}
          onDone={onClose}
          onClose={() => setIsDismissing(false)}
        />
      )}
    </>
  )
}

function useMerge(
  comparison: Comparison,
  onClose: () => void,
  setError: (text: string | null) => void,
) {
  const merge = useCommand('duplicates.merge')
  const notice = useNotice()
  const run = (draft: Parameters<typeof orderOf>[1]) => {
    setError(null)
    merge.mutate(orderOf(comparison, draft), {
      onSuccess: ({ survivorNumber, loserNumber }) => {
        notice.succeed(`${loserNumber} 已并入 ${survivorNumber}`)
        onClose()
      },
      onAlreadyDone: onClose,
      onError: (error) => setError(errorText(error, DUPLICATES_TEXTS)),
    })
  }
  return { run, isBusy: merge.isPending }
}
