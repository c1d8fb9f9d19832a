import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined'
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined'
import { Alert, Button, IconButton, Stack, Tab, Tabs, Typography } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { toDay, yearOf } from '#shared/kernel/day.ts'
import { CALENDAR_TEXTS } from './calendar.text.ts'
import { HolidaysTab } from './HolidaysTab.tsx'
import { HoursTab } from './HoursTab.tsx'
import { PeriodsTab } from './PeriodsTab.tsx'
import { PrintYearButton } from './PrintYearButton.tsx'
import { CALENDAR_TABS, useCalendarPlace } from './use-calendar-place.ts'
import { YearTab } from './YearTab.tsx'

/** When the site is open: holidays, terms, hours, and the days that differ. */
export function CalendarPage() {
  const { year, tab, day, today, go } = useCalendarPlace()
  const calendar = useOffice('calendar.year', { year })
  const missing = calendar.data?.missingYear ?? null
  const chosen = day ?? (yearOf(today) === year ? today : toDay(`${year}-01-01`))
  return (
    <>
      <PageHeader
        title="工作日历"
        purpose="哪天放假、上班、停开，都以这里为准；课程、辅导和营期按它排日子。"
        actions={
          <>
            <YearStepper year={year} onGo={(next) => go({ year: next })} />
            <PrintYearButton year={year} />
          </>
        }
      />
      {missing !== null && (
        <Alert
          severity="warning"
          sx={{ mb: 1, py: 0 }}
          action={
            <Button color="inherit" onClick={() => go({ year: missing, tab: 'holidays' })}>
              去录入
            </Button>
          }
        >
          {missing} 年的放假安排还没有录入。国务院公布后请尽快录入，否则放假日会照常排课。
        </Alert>
      )}
      <Tabs
        value={tab}
        onChange={(_event, next) => go({ tab: next })}
        aria-label="工作日历"
        sx={{ mb: 1.25, minHeight: 38, borderBottom: 1, borderColor: 'divider' }}
      >
        {CALENDAR_TABS.map(({ value, label }) => (
          <Tab key={value} value={value} label={label} sx={{ minHeight: 38, py: 0 }} />
        ))}
      </Tabs>
      <Loaded query={calendar} describe={(error) => errorText(error, CALENDAR_TEXTS)}>
        {(read) => (
          <>
            {tab === 'year' && (
              <YearTab
                calendar={read}
                chosen={chosen}
                today={today}
                onChoose={(next) => go({ day: next })}
              />
            )}
            {tab === 'holidays' && <HolidaysTab key={year} calendar={read} />}
            {tab === 'periods' && <PeriodsTab calendar={read} />}
            {tab === 'hours' && <HoursTab calendar={read} />}
          </>
        )}
      </Loaded>
    </>
  )
}

function YearStepper({
  year,
  onGo,
}: {
  readonly year: number
  readonly onGo: (year: number) => void
}) {
  return (
    <Stack direction="row" sx={{ alignItems: 'center' }}>
      <IconButton size="small" aria-label="上一年" onClick={() => onGo(year - 1)}>
        <ChevronLeftOutlined />
      </IconButton>
      <Typography variant="h2" component="span" sx={{ width: 68, textAlign: 'center' }}>
        {year} 年
      </Typography>
      <IconButton size="small" aria-label="下一年" onClick={() => onGo(year + 1)}>
        <ChevronRightOutlined />
      </IconButton>
    </Stack>
  )
}
