import {
  Alert,
  Button,
  Checkbox,
  FormControlLabel,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { holidayRuns } from '#shared/features/calendar/holiday-runs.ts'
import type { NoticePreview, NoticeProblem } from '#shared/features/calendar/notice.ts'
import {
  statutoryKindName,
  type StatutoryDayDraft,
} from '#shared/features/calendar/statutory-day.ts'
import { dayRun } from './calendar.text.ts'

/** What would be saved and what is doubtful about it, before anything is. */
export function NoticePreviewPane({
  preview,
  isConfirmed,
  onConfirm,
  onMend,
  onBack,
}: {
  readonly preview: NoticePreview
  readonly isConfirmed: boolean
  readonly onConfirm: (isConfirmed: boolean) => void
  readonly onMend: (days: readonly StatutoryDayDraft[]) => void
  readonly onBack: () => void
}) {
  const errors = preview.problems.filter(({ severity }) => severity === 'error')
  const warnings = preview.problems.filter(({ severity }) => severity === 'warning')
  const runs = holidayRuns(preview.days)
  return (
    <Stack sx={{ gap: 1.5 }}>
      {errors.length > 0 && (
        <Alert severity="error">
          有 {errors.length} 处错误，改正后重新读取才能保存：
          <ProblemList problems={errors} onMend={onMend} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert severity="warning">
          有 {warnings.length} 处要对照通知核对：
          <ProblemList problems={warnings} onMend={onMend} />
          {errors.length === 0 && (
            <FormControlLabel
              label="已对照通知核对，就这样保存"
              control={
                <Checkbox
                  checked={isConfirmed}
                  onChange={(event) => onConfirm(event.target.checked)}
                />
              }
            />
          )}
        </Alert>
      )}
      {preview.problems.length === 0 && (
        <Alert severity="success">七个节日齐全，日期连续，没有发现问题。</Alert>
      )}
      {preview.replaces.length > 0 && (
        <Typography variant="body2">
          {preview.year} 年已录入 {preview.replaces.length} 天，保存后换成下面的安排。
        </Typography>
      )}
      <TableContainer sx={{ maxHeight: 260 }}>
        <Table stickyHeader aria-label="将要保存的安排">
          <TableHead>
            <TableRow>
              <TableCell>节日</TableCell>
              <TableCell>安排</TableCell>
              <TableCell>日期</TableCell>
              <TableCell>天数</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {runs.map((run) => (
              <TableRow key={`${run.startsOn} ${run.kind}`}>
                <TableCell>{run.name}</TableCell>
                <TableCell>{statutoryKindName(run.kind)}</TableCell>
                <TableCell>{dayRun(run.startsOn, run.endsOn)}</TableCell>
                <TableCell>{run.days.length}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      <Button onClick={onBack} sx={{ alignSelf: 'flex-start' }}>
        返回修改文字或另选文件
      </Button>
    </Stack>
  )
}

function ProblemList({
  problems,
  onMend,
}: {
  readonly problems: readonly NoticeProblem[]
  readonly onMend: (days: readonly StatutoryDayDraft[]) => void
}) {
  return (
    <Stack component="ul" sx={{ m: 0, pl: 2.5 }}>
      {problems.map(({ line, text, mend }) => (
        <li key={`${line ?? 0} ${text}`}>
          {line !== null && `第 ${line} 行：`}
          {text}
          {mend.length > 0 && (
            <Button sx={{ ml: 1, py: 0 }} onClick={() => onMend(mend)}>
              补上这 {mend.length} 天
            </Button>
          )}
        </li>
      ))}
    </Stack>
  )
}
