import AddOutlined from '@mui/icons-material/AddOutlined'
import { Box, Button, Paper, Stack, Typography } from '@mui/material'
import { useState, type ReactNode } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { CalendarYear } from '#shared/features/calendar/calendar-year.ts'
import { exceptionKindName, type DayException } from '#shared/features/calendar/day-exception.ts'
import type { OpeningHours } from '#shared/features/calendar/opening-hours.ts'
import { weekdaysText } from '#shared/features/calendar/weekdays.ts'
import { dayRun } from './calendar.text.ts'
import { ExceptionDialog } from './ExceptionDialog.tsx'
import { HoursDialog } from './HoursDialog.tsx'
import { RecordTable } from './RecordTable.tsx'
import { useRemoveException, useRemoveHours } from './use-removals.ts'

/** The week of the site, and the days that differ from it. */
export function HoursTab({ calendar }: { readonly calendar: CalendarYear }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        gap: 2,
        alignItems: 'start',
      }}
    >
      <Week hours={calendar.hours} />
      <Exceptions calendar={calendar} />
    </Box>
  )
}

function Week({ hours }: { readonly hours: readonly OpeningHours[] }) {
  const [editing, setEditing] = useState<{ readonly hours: OpeningHours | null } | null>(null)
  const removeHours = useRemoveHours()
  const add = (
    <IfMay route="calendar.addHours">
      <Button
        variant="contained"
        startIcon={<AddOutlined />}
        onClick={() => setEditing({ hours: null })}
      >
        登记开放时间
      </Button>
    </IfMay>
  )
  return (
    <Section title="每周开放时间" action={hours.length === 0 ? null : add}>
      {hours.length === 0 ? (
        <Paper variant="outlined">
          <EmptyState
            title="还没有登记开放时间"
            text="登记之前按每天开放、法定放假日不开放计算。登记后，不开放的日子不会生成课程，在这些日子安排活动会提示。"
            action={add}
          />
        </Paper>
      ) : (
        <RecordTable
          label="每周开放时间"
          rows={hours}
          columns={[
            { name: '从哪一天起', width: 110, show: ({ validFrom }) => validFrom },
            { name: '开放的日子', show: ({ weekdays }) => weekdaysText(weekdays) },
            {
              name: '时间',
              width: 120,
              show: ({ opensAt, closesAt }) => `${opensAt}—${closesAt}`,
            },
          ]}
          nameOf={({ validFrom }) => `${validFrom} 起的开放时间`}
          route="calendar.changeHours"
          maxHeight="calc(100vh - 270px)"
          onEdit={(one) => setEditing({ hours: one })}
          onRemove={removeHours}
        />
      )}
      {editing !== null && <HoursDialog hours={editing.hours} onClose={() => setEditing(null)} />}
    </Section>
  )
}

function Exceptions({ calendar }: { readonly calendar: CalendarYear }) {
  const [editing, setEditing] = useState<{ readonly exception: DayException | null } | null>(null)
  const removeException = useRemoveException()
  const { exceptions, year } = calendar
  const today = localToday()
  const first = { kind: 'closed', startsOn: today, endsOn: today, reason: '' } as const
  const add = (
    <IfMay route="calendar.addException">
      <Button
        variant="contained"
        startIcon={<AddOutlined />}
        onClick={() => setEditing({ exception: null })}
      >
        登记停开或临时开放
      </Button>
    </IfMay>
  )
  return (
    <Section title={`${year} 年停开和临时开放`} action={exceptions.length === 0 ? null : add}>
      {exceptions.length === 0 ? (
        <Paper variant="outlined">
          <EmptyState
            title={`${year} 年没有停开或临时开放的日子`}
            text="台风、停电等临时停开，或节假日里开放一天，在这里登记原因；也可以在全年一览里点选日期登记。"
            action={add}
          />
        </Paper>
      ) : (
        <RecordTable
          label="停开和临时开放"
          rows={exceptions}
          columns={[
            { name: '日期', width: 190, show: (one) => dayRun(one.startsOn, one.endsOn) },
            { name: '种类', width: 80, show: ({ kind }) => exceptionKindName(kind) },
            { name: '原因', show: ({ reason }) => reason },
          ]}
          nameOf={(one) => `${dayRun(one.startsOn, one.endsOn)}${exceptionKindName(one.kind)}`}
          route="calendar.changeException"
          maxHeight="calc(100vh - 270px)"
          onEdit={(exception) => setEditing({ exception })}
          onRemove={removeException}
        />
      )}
      {editing !== null &&
        (editing.exception === null ? (
          <ExceptionDialog exception={null} first={first} onClose={() => setEditing(null)} />
        ) : (
          <ExceptionDialog exception={editing.exception} onClose={() => setEditing(null)} />
        ))}
    </Section>
  )
}

function Section({
  title,
  action,
  children,
}: {
  readonly title: string
  readonly action: ReactNode
  readonly children: ReactNode
}) {
  return (
    <Stack sx={{ gap: 1 }}>
      <Stack direction="row" sx={{ alignItems: 'center', minHeight: 32 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        {action}
      </Stack>
      {children}
    </Stack>
  )
}
