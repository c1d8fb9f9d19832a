import { Alert, Button, Stack, Typography } from '@mui/material'
import { useCallback, useMemo, useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import type {
  ImportBatch,
  Layout,
  PreviewRow,
  RosterPreview,
} from '#shared/features/imports/roster-import.ts'
import { isToBeMended } from '#shared/features/imports/roster-problem.ts'
import type { RowChoice } from '#shared/features/imports/row-choice.ts'
import { isDay } from '#shared/kernel/day.ts'
import { ColumnMapping } from './ColumnMapping.tsx'
import { countRows, decidedRows, importLabel, type Choices } from './decided-rows.ts'
import { ExportProblemsDialog } from './ExportProblemsDialog.tsx'
import type { ChosenFile } from './ImportRosterPage.tsx'
import { IMPORTS_TEXTS } from './imports.text.ts'
import { PreviewTable } from './PreviewTable.tsx'

/** The second step: every row with what would become of it. */
export function PreviewStep({
  file,
  preview,
  onPreviewed,
  onBack,
  onDone,
}: {
  readonly file: ChosenFile
  readonly preview: RosterPreview
  readonly onPreviewed: (file: ChosenFile, preview: RosterPreview) => void
  readonly onBack: () => void
  readonly onDone: (batch: ImportBatch) => void
}) {
  const run = useCommand('imports.run')
  const again = useCommand('imports.preview')
  const [typedDay, setTypedDay] = useState<string | null>(preview.registeredOn)
  const [choices, setChoices] = useState<Choices>(new Map())
  const [isExporting, setIsExporting] = useState(false)
  const rows = useMemo(() => decidedRows(preview.rows, choices), [preview.rows, choices])
  const counts = useMemo(() => countRows(rows), [rows])
  const { sha256, registeredOn, previewed } = preview
  const changed = counts.added + counts.addedWithProblems + counts.updated
  const choose = useCallback(
    (chosen: readonly PreviewRow[], choice: RowChoice) =>
      setChoices(
        (before) => new Map([...before, ...chosen.map((row) => [row.id, choice] as const)]),
      ),
    [],
  )
  const readAgain = (next: ChosenFile) =>
    again.mutate(next, {
      onSuccess: (output) => {
        setChoices(new Map())
        onPreviewed(next, output)
      },
    })
  const changeDay = (value: string | null) => {
    setTypedDay(value)
    if (isDay(value) && value !== registeredOn) readAgain({ ...file, registeredOn: value })
  }
  const changeLayout = (layout: Layout) => {
    const others = (file.layouts ?? []).filter((one) => one.fingerprint !== layout.fingerprint)
    readAgain({ ...file, layouts: [...others, layout] })
  }
  const failure = run.error ?? again.error
  const isBusy = run.isPending || again.isPending
  const isReady = typedDay === registeredOn && !isBusy && counts.undecided === 0 && changed > 0
  const mended = rows.filter((row) => isToBeMended(row.problems)).length
  const importNow = () =>
    run.mutate(
      {
        ...file,
        registeredOn,
        sha256,
        previewed,
        choices: [...choices].map(([row, choice]) => ({ row, choice })),
      },
      { onSuccess: onDone, onAlreadyDone: onBack },
    )
  return (
    <Stack sx={{ gap: 1.5 }}>
      {failure !== null && <Alert severity="error">{errorText(failure, IMPORTS_TEXTS)}</Alert>}
      <Hint counts={counts} changed={changed} />
      <Stack direction="row" sx={{ gap: 2, alignItems: 'flex-start' }}>
        <Summary preview={preview} counts={counts} />
        <Stack sx={{ width: 200 }}>
          <DateField
            label="纳入日期"
            value={typedDay}
            onChange={changeDay}
            required
            helperText="没有纳入时间的按这一天"
          />
        </Stack>
        {mended > 0 && (
          <Button onClick={() => setIsExporting(true)}>导出待改正的 {mended} 行</Button>
        )}
        <Button onClick={onBack}>重新选择</Button>
        <Button variant="contained" disabled={!isReady} onClick={importNow}>
          {run.isPending ? '正在导入…' : importLabel(counts)}
        </Button>
      </Stack>
      <ColumnMapping preview={preview} isBusy={isBusy} onChange={changeLayout} />
      <PreviewTable rows={rows} counts={counts} onChoose={choose} />
      {isExporting && (
        <ExportProblemsDialog
          file={{ ...file, registeredOn, sha256 }}
          onClose={() => setIsExporting(false)}
        />
      )}
    </Stack>
  )
}

function Hint({
  counts,
  changed,
}: {
  readonly counts: RosterPreview['counts']
  readonly changed: number
}) {
  if (counts.undecided > 0) {
    return (
      <Alert severity="warning">
        有 {counts.undecided} 行与已有儿童同名同出生日期，请在“处理方式”一栏逐行选择，选完才能导入。
      </Alert>
    )
  }
  if (changed > 0) return null
  return (
    <Alert severity="info">没有可以新增的儿童：文件里的儿童都已登记，或者有问题不能导入。</Alert>
  )
}

function Summary({
  preview,
  counts,
}: {
  readonly preview: RosterPreview
  readonly counts: RosterPreview['counts']
}) {
  const { populations, skippedSheets, fileName } = preview
  return (
    <Stack sx={{ flex: 1, minWidth: 0 }}>
      <Typography variant="h2" noWrap title={fileName}>
        {fileName}
      </Typography>
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
