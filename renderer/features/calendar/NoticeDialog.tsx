import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined'
import { Button, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { request, requestSystem } from '#renderer/api/request.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { checkNotice } from '#shared/features/calendar/check-notice.ts'
import type { NoticePreview } from '#shared/features/calendar/notice.ts'
import type { StatutoryDayDraft } from '#shared/features/calendar/statutory-day.ts'
import { CALENDAR_TEXTS } from './calendar.text.ts'
import { NoticePreviewPane } from './NoticePreviewPane.tsx'

const FILTERS = [{ name: '放假安排', extensions: ['json', 'csv', 'xlsx', 'xls'] }]
const EXAMPLE = '一、元旦：1月1日至3日放假调休，共3天。1月10日上班。\n二、春节：……'

/** A year's notice from its text or a file: read, looked at, saved in place of what was entered. */
export function NoticeDialog({
  year,
  onClose,
}: {
  readonly year: number
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const readFile = useCommand('calendar.readNoticeFile')
  const save = useCommand('calendar.saveNotice')
  const [text, setText] = useState('')
  const [preview, setPreview] = useState<NoticePreview | null>(null)
  const [isConfirmed, setIsConfirmed] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const attempt = async (act: () => Promise<void>) => {
    setError(null)
    try {
      await act()
    } catch (thrown) {
      setError(errorText(thrown, CALENDAR_TEXTS))
    }
  }
  const choose = () =>
    void attempt(async () => {
      const chosen = await requestSystem('system.choose-file', {
        title: `选择 ${year} 年放假安排`,
        filters: FILTERS,
      })
      if (chosen !== null) setPreview(await readFile.mutateAsync({ path: chosen.path, year }))
    })
  const submit = () =>
    void attempt(async () => {
      if (preview === null) {
        setPreview(await request('calendar.readNoticeText', { year, text }))
        return
      }
      const { source, days } = preview
      await save.mutateAsync({ year, source, days, confirmWarnings: isConfirmed })
      notice.succeed(`已保存 ${year} 年放假安排，共 ${days.length} 天`)
      onClose()
    })
  const mend = (days: readonly StatutoryDayDraft[]) => {
    if (preview !== null) setPreview(mended(preview, days))
  }
  const hasErrors = preview?.problems.some(({ severity }) => severity === 'error') ?? false
  const isReady =
    preview === null
      ? text.trim() !== ''
      : !hasErrors && (isConfirmed || preview.problems.length === 0)
  return (
    <FormDialog
      title={`导入 ${year} 年放假通知`}
      submitLabel={preview === null ? '读取并核对' : `保存 ${preview.days.length} 天`}
      maxWidth="md"
      isReady={isReady}
      act={{ isBusy: save.isPending || readFile.isPending, isDirty: text !== '', error, submit }}
      onClose={onClose}
    >
      {preview === null ? (
        <Stack sx={{ gap: 1.5 }}>
          <Typography variant="body2">
            把国务院办公厅通知里的放假安排（一、元旦……）复制粘贴到下面；也可以选择表格文件，表头写“日期”或“开始日期”“结束日期”，以及“名称”“类型”（放假或上班）。
          </Typography>
          <TextField
            label="通知文字"
            multiline
            minRows={9}
            maxRows={14}
            autoFocus
            placeholder={EXAMPLE}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            variant="outlined"
            startIcon={<FolderOpenOutlined />}
            disabled={readFile.isPending}
            onClick={choose}
            sx={{ alignSelf: 'flex-start' }}
          >
            选择文件
          </Button>
        </Stack>
      ) : (
        <NoticePreviewPane
          preview={preview}
          isConfirmed={isConfirmed}
          onConfirm={setIsConfirmed}
          onMend={mend}
          onBack={() => {
            setPreview(null)
            setIsConfirmed(false)
          }}
        />
      )}
    </FormDialog>
  )
}

/** With days filled in: judged anew, but what reading has found stays. */
function mended(preview: NoticePreview, more: readonly StatutoryDayDraft[]): NoticePreview {
  const unread = (days: readonly StatutoryDayDraft[]) => days.map((day) => ({ ...day, line: null }))
  const judged = new Set(
    checkNotice(unread(preview.days), preview.year).problems.map(({ text }) => text),
  )
  const checked = checkNotice(unread([...preview.days, ...more]), preview.year)
  const ofReading = preview.problems.filter(({ text }) => !judged.has(text))
  return {
    ...preview,
    days: [...checked.days],
    problems: [...ofReading, ...checked.problems],
  }
}
