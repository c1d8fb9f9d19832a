import AddOutlined from '@mui/icons-material/AddOutlined'
import GroupAddOutlined from '@mui/icons-material/GroupAddOutlined'
import { Button, MenuItem, TextField } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { coverOrBody } from '#renderer/ui/Cover.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import type { ClassOverview } from '#shared/features/classes/class-summary.ts'
import { ClassDialog } from './ClassDialog.tsx'
import { ClassTable } from './ClassTable.tsx'
import { ClassView } from './ClassView.tsx'
import { EnrolmentView } from './EnrolmentView.tsx'
import { SessionView } from './SessionView.tsx'
import { useClassesPlace } from './use-classes-place.ts'

/** Interest classes: the list of a term, one class, its roll calls, and choosing (R14). */
export function ClassesPage() {
  const { classId, sessionId, tab, period } = useClassesPlace()
  if (sessionId !== undefined) return <SessionView key={sessionId} id={sessionId} />
  if (classId !== undefined) return <ClassView key={classId} id={classId} />
  if (tab === 'enrolment') return <EnrolmentView periodId={period} />
  return <ClassList />
}

function ClassList() {
  const overview = useOffice('classes.list', {})
  return (
    <Loaded query={overview} describe={errorText}>
      {(data) => <PeriodClasses overview={data} />}
    </Loaded>
  )
}

function PeriodClasses({ overview }: { readonly overview: ClassOverview }) {
  const { period: asked, go } = useClassesPlace()
  const [isAdding, setIsAdding] = useState(false)
  const period = asked ?? likelyPeriod(overview)
  const shown = overview.classes.filter(({ periodId }) => (periodId ?? 0) === period)
  const addButton = (
    <IfMay route="classes.add">
      <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setIsAdding(true)}>
        开设兴趣班
      </Button>
    </IfMay>
  )
  return (
    <>
      <PageHeader
        title="兴趣班"
        purpose="开办周末兴趣班。上课场次按工作日历排出，节假日自动跳过，可以补课；场次、人次计入季度报告。"
        actions={
          <>
            <PeriodSelect
              overview={overview}
              value={period}
              onChange={(chosen) => go({ period: chosen })}
            />
            <IfMay route="classes.enrolment">
              <Button
                variant="outlined"
                startIcon={<GroupAddOutlined />}
                disabled={shown.length === 0}
                onClick={() => go({ tab: 'enrolment', period })}
              >
                报名与分班
              </Button>
            </IfMay>
            {addButton}
          </>
        }
      />
      <ClassTable
        classes={shown}
        onOpen={(id) => go({ class: id })}
        empty={
          <EmptyState
            title="还没有兴趣班"
            text="先开设一个班：选好类别、老师、场地、名额和每周的上课时间，整个学期的场次会自动排好，避开节假日；再登记儿童的志愿，按志愿公平分班。"
            action={addButton}
          />
        }
      />
      {isAdding && (
        <ClassDialog
          file={null}
          periods={overview.periods}
          periodId={overview.periods.find(({ id }) => id === period)?.id ?? null}
          onClose={() => setIsAdding(false)}
        />
      )}
    </>
  )
}

function PeriodSelect({
  overview,
  value,
  onChange,
}: {
  readonly overview: ClassOverview
  readonly value: number
  readonly onChange: (period: number) => void
}) {
  const hasOthers = overview.classes.some(({ periodId }) => periodId === null)
  return (
    <TextField
      select
      label="学期或假期"
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
      sx={{ width: 190 }}
      slotProps={{ select: { MenuProps: { container: coverOrBody } } }}
    >
      {overview.periods.toReversed().map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
      {(hasOthers || overview.periods.length === 0 || value === 0) && (
        <MenuItem value={0}>未归学期</MenuItem>
      )}
    </TextField>
  )
}

/** The term of today, else the last that began and has classes, else classes of no term. */
function likelyPeriod({ periods, classes }: ClassOverview): number {
  const today = localToday()
  const current = periods.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn)
  const hasOwn = current !== undefined && classes.some(({ periodId }) => periodId === current.id)
  if (hasOwn) return current.id
  return classes.length > 0 ? (classes[0]?.periodId ?? 0) : (current?.id ?? 0)
}
