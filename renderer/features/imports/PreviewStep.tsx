import { Alert, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import type { ImportBatch, RosterPreview } from '#shared/features/imports/roster-import.ts'
import { isDay } from '#shared/kernel/day.ts'
import { IMPORTS_TEXTS } from './imports.text.ts'
import { PreviewTable } from './PreviewTable.tsx'
import { RecognisedColumns } from './RecognisedColumns.tsx'

/** The second step: every row with what would become of it. */
export function PreviewStep({
  path,
  preview,
  onPreviewed,
  onBack,
  onDone,
}: {
  readonly path: string
  readonly preview: RosterPreview
  readonly onPreviewed: (preview: RosterPreview) => void
  readonly onBack: () => void
  readonly onDone: (batch: ImportBatch) => void
}) {
  const run = useCommand('imports.run')
  const again = useCommand('imports.preview')
  const [typedDay, setTypedDay] = useState<string | null>(preview.registeredOn)
  const { counts, sha256, registeredOn } = preview
  const total = counts.added + counts.addedWithProblems
  const changeDay = (value: string | null) => {
    setTypedDay(value)
    if (isDay(value) && value !== registeredOn) {
      again.mutate({ path, registeredOn: value }, { onSuccess: onPreviewed })
    }
  }
  const failure = run.error ?? again.error
  const isReady = typedDay === registeredOn && !run.isPending && !again.isPending
  return (
    <Stack sx={{ gap: 1.5 }}>
      {failure !== null && <Alert severity="error">{errorText(failure, IMPORTS_TEXTS)}</Alert>}
      {total === 0 && (
        <Alert severity="info">
          没有可以新增的儿童：文件里的儿童都已登记，或者有问题不能导入。
        </Alert>
      )}
      <Stack direction="row" sx={{ gap: 2, alignItems: 'flex-start' }}>
        <Summary preview={preview} />
        <Stack sx={{ width: 220 }}>
          <DateField
            label="纳入日期"
            value={typedDay}
            onChange={changeDay}
            required
            helperText="表里没有纳入时间的按这一天"
          />
        </Stack>
        <Button onClick={onBack}>重新选择</Button>
        <Button
          variant="contained"
          disabled={!isReady || total === 0}
          onClick={() =>
            run.mutate({ path, sha256, registeredOn }, { onSuccess: onDone, onAlreadyDone: onBack })
          }
        >
          {run.isPending ? '正在导入…' : `导入 ${total} 名儿童`}
        </Button>
      </Stack>
      <RecognisedColumns preview={preview} />
      <PreviewTable rows={preview.rows} counts={counts} />
    </Stack>
  )
}

function Summary({ preview }: { readonly preview: RosterPreview }) {
  const { counts, populations, skippedSheets, fileName } = preview
  return (
    <Stack sx={{ flex: 1, minWidth: 0 }}>
      <Typography variant="h2">{fileName}</Typography>
      <Typography data-testid="preview-summary">
        可新增 {counts.added + counts.addedWithProblems} 人：留守 {populations.leftBehind}，困境{' '}
        {populations.inDifficulty}，两者兼有 {populations.both}
        {counts.addedWithProblems > 0 && `；其中 ${counts.addedWithProblems} 人有问题待核对`}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        因类别可重叠，分项之和可大于合计。
        {skippedSheets.length > 0 && `未读取的工作表：${skippedSheets.join('、')}。`}
      </Typography>
    </Stack>
  )
}
