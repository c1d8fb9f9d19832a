import AddOutlined from '@mui/icons-material/AddOutlined'
import { Box, Button } from '@mui/material'
import { useCallback, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import type { BookingPlace } from '#shared/features/bookings/booking.ts'
import type { ScheduledBooking } from '#shared/features/bookings/schedule.ts'
import {
  periodOf,
  SCHEDULE_VIEWS,
  stepPeriod,
  type ScheduleView,
} from '#shared/features/bookings/schedule-period.ts'
import { timeAt } from '#shared/features/bookings/grid-time.ts'
import type { AppError } from '#shared/kernel/app-error.ts'
import { isDay, type Day } from '#shared/kernel/day.ts'
import { DayList } from './DayList.tsx'
import { dayColumns, roomColumns } from './grid-columns.ts'
import { LoadFailure } from './LoadFailure.tsx'
import { MonthView } from './MonthView.tsx'
import { ScheduleDialogs, type OpenDialog } from './ScheduleDialogs.tsx'
import { NO_FILTER, ScheduleFilters } from './ScheduleFilters.tsx'
import { ScheduleToolbar } from './ScheduleToolbar.tsx'
import { TimeGrid } from './TimeGrid.tsx'
import { useKeptView } from './use-kept-view.ts'
import { useMoves } from './use-moves.ts'
import { useSchedule } from './use-schedule.ts'
import { useScheduleKeys } from './use-schedule-keys.ts'

/** The one calendar of the site. `?day=` opens a day, `?reservation=` what is booked on it. */
export function SchedulePage() {
  const [params, setParams] = useSearchParams()
  const [view, setView] = useKeptView()
  const asked = params.get('day')
  const day = isDay(asked) ? asked : localToday()
  const [filter, setFilter] = useState(NO_FILTER)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const mayChange = useMay('bookings.reserve')
  const rooms = useOffice('rooms.list', {}).data ?? NONE
  const team = useOffice('team.list', {}).data ?? NONE
  const { from, to } = periodOf(view, day)
  const { query, schedule } = useSchedule({
    from,
    to,
    ...(filter.kinds.length > 0 && { kinds: [...filter.kinds] }),
    ...(filter.roomId !== null && { roomId: filter.roomId }),
    ...(filter.memberId !== null && { memberId: filter.memberId }),
  })
  const names = useNames(rooms, team)
  const goTo = useCallback((next: Day) => setParams({ day: next }, { replace: true }), [setParams])
  const open = useCallback(
    (booking: ScheduledBooking) => setDialog({ kind: 'booking', booking }),
    [setDialog],
  )
  const meet = useCallback(
    (booking: ScheduledBooking, place: BookingPlace, met: AppError) =>
      setDialog({ kind: 'place', booking, place, met }),
    [setDialog],
  )
  const { move, tell } = useMoves(meet)
  const draw = (place: BookingPlace) => setDialog({ kind: 'new', place })
  const addOn = () => {
    if (mayChange) draw({ day, startsAt: timeAt(9 * 60), endsAt: timeAt(10 * 60), roomId: null })
  }
  const step = (count: 1 | -1) => goTo(stepPeriod(view, day, count))
  const openDay = useCallback(
    (next: Day) => {
      setView('day')
      goTo(next)
    },
    [goTo, setView],
  )
  useScheduleKeys({
    ArrowLeft: () => step(-1),
    ArrowRight: () => step(1),
    T: () => goTo(localToday()),
    N: addOn,
    ...viewKeys(setView),
  })
  const columns = useMemo(
    () =>
      view === 'rooms' ? roomColumns(rooms, day) : dayColumns(view === 'day' ? 'day' : 'week', day),
    [view, rooms, day],
  )
  const emptyText = query.isPending
    ? '正在读取…'
    : query.isError
      ? '没有读到安排'
      : `这一天没有安排。${mayChange ? '按 N 新增。' : ''}`
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: 'calc(100vh - 104px)' }}>
      <PageHeader
        title="日程"
        purpose="全站一张日历：营期活动、兴趣班、课后辅导、儿童学校和其他安排。场地、人员或儿童同时被占用会提示冲突。"
        actions={
          <>
            <Button onClick={() => setDialog({ kind: 'accepted', from, to })}>已接受的冲突</Button>
            {mayChange && (
              <Button variant="contained" startIcon={<AddOutlined />} onClick={addOn}>
                新增安排
              </Button>
            )}
          </>
        }
      />
      <ScheduleToolbar
        {...{ view, day }}
        onView={setView}
        onStep={step}
        onToday={() => goTo(localToday())}
      />
      <ScheduleFilters {...{ filter, rooms, team }} onChange={setFilter} />
      <LoadFailure query={query} describe={errorText} />
      <Box sx={{ display: 'flex', gap: 1, flex: 1, minHeight: 0 }}>
        {view === 'month' ? (
          <MonthView
            {...{ schedule, day, mayChange }}
            onChooseDay={goTo}
            onOpenDay={openDay}
            onOpen={open}
            onPlace={move}
          />
        ) : (
          <TimeGrid
            {...{ columns, schedule, names, mayChange }}
            chosenDay={day}
            onChooseDay={goTo}
            onOpen={open}
            onDraw={draw}
            onPlace={move}
          />
        )}
        <DayList
          {...{ day, schedule, names }}
          emptyText={emptyText}
          onChooseDay={goTo}
          onOpen={open}
        />
      </Box>
      <ScheduleDialogs
        dialog={dialog}
        asked={params.get('reservation')}
        {...{ names, tell }}
        onClose={() => {
          setDialog(null)
          if (params.has('reservation')) goTo(day)
        }}
      />
    </Box>
  )
}

const NONE: readonly never[] = []

function viewKeys(setView: (view: ScheduleView) => void) {
  return Object.fromEntries(
    SCHEDULE_VIEWS.map(({ code }, index) => [String(index + 1), () => setView(code)]),
  )
}

/** Where a booking is and who is needed, in words. */
function useNames(
  rooms: readonly { readonly id: number; readonly name: string }[],
  team: readonly { readonly id: number; readonly name: string }[],
) {
  return useMemo(() => {
    const roomNames = new Map(rooms.map(({ id, name }) => [id, name]))
    const people = new Map(team.map(({ id, name }) => [id, name]))
    return ({ roomId, memberIds }: ScheduledBooking) =>
      [
        roomId === null ? '' : (roomNames.get(roomId) ?? ''),
        memberIds.map((id) => people.get(id) ?? '').join('、'),
      ]
        .filter((text) => text !== '')
        .join(' · ')
  }, [rooms, team])
}
