import { Alert, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { QuarterPicker } from '#renderer/ui/QuarterPicker.tsx'
import {
  PERIOD_KINDS,
  periodContaining,
  yearToDate,
  type DayRange,
  type PeriodKind,
} from '#shared/kernel/period.ts'
import { FiguresTable } from './FiguresTable.tsx'
import { RowsDialog, type OpenedFigure } from './RowsDialog.tsx'

/** 人数, 人次, 场次 and 时长 of every activity, for any period; every figure opens its records. */
export function AttendancePage() {
  const today = localToday()
  const [period, setPeriod] = useState(() => periodContaining('quarter', today))
  const [opened, setOpened] = useState<OpenedFigure | null>(null)
  const choose = (kind: PeriodKind) => setPeriod(periodContaining(kind, period.startsOn))
  return (
    <>
      <PageHeader
        title="活动统计"
        purpose="营期、兴趣班、课后辅导和儿童学校的场次、人数、人次和时长；点开数字可看每一条记录。"
      />
      <Stack direction="row" sx={{ gap: 2, mb: 2, alignItems: 'center' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={period.kind}
          aria-label="统计周期"
          onChange={(_event, kind: PeriodKind | null) => kind !== null && choose(kind)}
        >
          {PERIOD_KINDS.map(({ code, name }) => (
            <ToggleButton key={code} value={code} sx={{ px: 2, py: 0.5 }}>
              {name}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <QuarterPicker period={period} today={today} onChange={setPeriod} />
      </Stack>
      <Figures title={`本期（${period.label}）`} range={period} onOpen={setOpened} />
      {period.kind !== 'year' && (
        <Figures title="年度累计" range={yearToDate(period)} onOpen={setOpened} />
      )}
      <Alert severity="info" icon={false}>
        <Typography variant="body2">
          人数：至少到场一次的儿童，同一名儿童只计一次；合计不是各类相加。人次：出勤、迟到、早退各计一次，请假和缺勤不计；同一天参加两项活动计两人次。场次：实际举办的场次，营期按举办天数。时长：按实际起止时间，营期按日程安排。
        </Typography>
      </Alert>
      {opened !== null && <RowsDialog opened={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

function Figures({
  title,
  range,
  onOpen,
}: {
  readonly title: string
  readonly range: DayRange
  readonly onOpen: (opened: OpenedFigure) => void
}) {
  const summary = useOffice('attendance.summary', { from: range.startsOn, to: range.endsOn })
  return (
    <Loaded query={summary} describe={errorText}>
      {(loaded) => <FiguresTable title={title} range={range} summary={loaded} onOpen={onOpen} />}
    </Loaded>
  )
}
