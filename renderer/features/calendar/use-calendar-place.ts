import { useSearchParams } from 'react-router'
import { localToday } from '#renderer/ui/DateField.tsx'
import { isDay, yearOf, type Day } from '#shared/kernel/day.ts'

export const CALENDAR_TABS = [
  { value: 'year', label: '全年一览' },
  { value: 'holidays', label: '节假日' },
  { value: 'periods', label: '学期与寒暑假' },
  { value: 'hours', label: '开放时间' },
] as const
export type CalendarTab = (typeof CALENDAR_TABS)[number]['value']

/** Where one is on the calendar; kept in the address. */
export function useCalendarPlace() {
  const [params, setParams] = useSearchParams()
  const today = localToday()
  const asked = Number(params.get('year'))
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : yearOf(today)
  const tab = CALENDAR_TABS.find(({ value }) => value === params.get('tab'))?.value ?? 'year'
  const askedDay = params.get('day')
  const day: Day | null = isDay(askedDay) && yearOf(askedDay) === year ? askedDay : null
  const go = (to: { readonly year?: number; readonly tab?: CalendarTab; readonly day?: Day }) => {
    const place = new URLSearchParams({ tab: to.tab ?? tab, year: String(to.year ?? year) })
    if (to.day !== undefined) place.set('day', to.day)
    setParams(place, { replace: true })
  }
  return { year, tab, day, today, go }
}
