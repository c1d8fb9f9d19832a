import AddOutlined from '@mui/icons-material/AddOutlined'
import FileUploadOutlined from '@mui/icons-material/FileUploadOutlined'
import { Alert, Button, Paper, Stack } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { CalendarYear } from '#shared/features/calendar/calendar-year.ts'
import { holidayRuns, type HolidayRun } from '#shared/features/calendar/holiday-runs.ts'
import { statutoryKindName } from '#shared/features/calendar/statutory-day.ts'
import { weekdayLabelOf } from '#shared/features/calendar/weekdays.ts'
import { dayRun } from './calendar.text.ts'
import { CorrectDayDialog } from './CorrectDayDialog.tsx'
import { HolidayDialog } from './HolidayDialog.tsx'
import { NoticeDialog } from './NoticeDialog.tsx'
import { RecordTable } from './RecordTable.tsx'
import { useRemoveHolidays } from './use-removals.ts'

type Open = 'add' | 'notice' | { readonly correct: HolidayRun }

/** Days off and make-up workdays of a year, as the State Council announced them. */
export function HolidaysTab({ calendar }: { readonly calendar: CalendarYear }) {
  const [open, setOpen] = useState<Open | null>(null)
  const removeHolidays = useRemoveHolidays()
  const { year, statutory, problems } = calendar
  const close = () => setOpen(null)
  const actions = (
    <IfMay route="calendar.saveNotice">
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button
          variant="contained"
          startIcon={<FileUploadOutlined />}
          onClick={() => setOpen('notice')}
        >
          导入 {year} 年放假通知
        </Button>
        <Button variant="outlined" startIcon={<AddOutlined />} onClick={() => setOpen('add')}>
          登记放假或上班
        </Button>
      </Stack>
    </IfMay>
  )
  return (
    <Stack sx={{ gap: 1.5 }}>
      {statutory.length === 0 ? (
        <Paper variant="outlined">
          <EmptyState
            title={`${year} 年的放假安排还没有录入`}
            text="国务院一般在上一年 11 月公布。可以粘贴通知全文，也可以选择表格文件；保存前会核对有没有缺漏。"
            action={actions}
          />
        </Paper>
      ) : (
        <>
          {actions}
          {problems.length > 0 && (
            <Alert severity="warning">{problems.map(({ text }) => text).join('；')}</Alert>
          )}
          <RecordTable
            label={`${year} 年节假日`}
            rows={holidayRuns(statutory)}
            columns={[
              { name: '节日', width: 150, show: ({ name }) => name },
              { name: '安排', width: 80, show: ({ kind }) => statutoryKindName(kind) },
              { name: '日期', width: 220, show: (run) => dayRun(run.startsOn, run.endsOn) },
              { name: '星期', width: 130, show: weekdayRun },
              { name: '天数', width: 60, show: ({ days }) => days.length },
              { name: '出处', show: ({ source }) => source },
            ]}
            nameOf={(run) => `${run.name} ${dayRun(run.startsOn, run.endsOn)}`}
            route="calendar.saveNotice"
            maxHeight="calc(100vh - 270px)"
            onEdit={(run) => setOpen({ correct: run })}
            onRemove={removeHolidays}
          />
        </>
      )}
      {open === 'add' && <HolidayDialog year={year} onClose={close} />}
      {open === 'notice' && <NoticeDialog year={year} onClose={close} />}
      {open !== null && typeof open === 'object' && (
        <CorrectDayDialog run={open.correct} onClose={close} />
      )}
    </Stack>
  )
}

function weekdayRun({ startsOn, endsOn }: HolidayRun): string {
  const first = weekdayLabelOf(startsOn)
  return startsOn === endsOn ? first : `${first}至${weekdayLabelOf(endsOn)}`
}
