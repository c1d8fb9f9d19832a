import AddOutlined from '@mui/icons-material/AddOutlined'
import { Button, Paper, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { CalendarYear } from '#shared/features/calendar/calendar-year.ts'
import { PREFECTURE_OPTIONS, suggestedPeriods } from '#shared/features/calendar/period-templates.ts'
import {
  schoolPeriodKindName,
  type SchoolPeriod,
  type SchoolPeriodDraft,
} from '#shared/features/calendar/school-period.ts'
import { daysBetween } from '#shared/kernel/day.ts'
import { PeriodDialog } from './PeriodDialog.tsx'
import { RecordTable } from './RecordTable.tsx'
import { SuggestionsDialog } from './SuggestionsDialog.tsx'
import { useRemovePeriod } from './use-removals.ts'

type Editing =
  | { readonly period: SchoolPeriod }
  | { readonly period: null; readonly first: SchoolPeriodDraft }

/** Terms and breaks of the local schools; interest classes and tutoring are planned in them. */
export function PeriodsTab({ calendar }: { readonly calendar: CalendarYear }) {
  const [editing, setEditing] = useState<Editing | null>(null)
  const [suggested, setSuggested] = useState<readonly SchoolPeriodDraft[] | null>(null)
  const removePeriod = useRemovePeriod()
  const { year, periods } = calendar
  const add = (
    <IfMay route="calendar.addPeriod">
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button
          variant="contained"
          startIcon={<AddOutlined />}
          onClick={() => setEditing({ period: null, first: emptyPeriod(year) })}
        >
          登记学期或寒暑假
        </Button>
        <Typography variant="body2" color="textSecondary">
          按所在市的时间填入：
        </Typography>
        {PREFECTURE_OPTIONS.map(({ code, name }) => (
          <Button
            key={code}
            variant="outlined"
            onClick={() => setSuggested(suggestedPeriods(code, year))}
          >
            {name}
          </Button>
        ))}
      </Stack>
    </IfMay>
  )
  return (
    <Stack sx={{ gap: 1.5 }}>
      {periods.length === 0 ? (
        <Paper variant="outlined">
          <EmptyState
            title={`${year} 年还没有登记学期和寒暑假`}
            text="各市的放假时间不同，每年按当地教育局的校历登记一次；兴趣班、课后辅导的日期按学期生成，营期安排在寒暑假。"
            action={add}
          />
        </Paper>
      ) : (
        <>
          {add}
          <RecordTable
            label="学期和寒暑假"
            rows={periods}
            columns={[
              { name: '名称', width: 220, show: ({ name }) => name },
              { name: '种类', width: 90, show: ({ kind }) => schoolPeriodKindName(kind) },
              { name: '开始日期', width: 110, show: ({ startsOn }) => startsOn },
              { name: '结束日期', width: 110, show: ({ endsOn }) => endsOn },
              {
                name: '天数',
                width: 70,
                show: ({ startsOn, endsOn }) => daysBetween(startsOn, endsOn) + 1,
              },
              { name: '备注', show: ({ note }) => note },
            ]}
            nameOf={({ name }) => name}
            route="calendar.changePeriod"
            maxHeight="calc(100vh - 260px)"
            onEdit={(period) => setEditing({ period })}
            onRemove={removePeriod}
          />
        </>
      )}
      {editing !== null && <PeriodDialog {...editing} onClose={() => setEditing(null)} />}
      {suggested !== null && (
        <SuggestionsDialog periods={suggested} onClose={() => setSuggested(null)} />
      )}
    </Stack>
  )
}

function emptyPeriod(year: number): SchoolPeriodDraft {
  return { name: '', kind: 'term', startsOn: `${year}-`, endsOn: `${year}-`, note: '' }
}
