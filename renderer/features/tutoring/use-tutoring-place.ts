import { useSearchParams } from 'react-router'
import { localToday } from '#renderer/ui/DateField.tsx'
import { currentTerm, type TutoringTerm } from '#shared/features/tutoring/term.ts'
import { isDay, type Day } from '#shared/kernel/day.ts'

export const TUTORING_TABS = [
  { value: 'roll-call', label: '今日点名' },
  { value: 'desk', label: '签到台' },
  { value: 'close', label: '当日收尾' },
  { value: 'roster', label: '名单' },
  { value: 'groups', label: '分组值班' },
  { value: 'month', label: '月历' },
  { value: 'sheet', label: '考勤表' },
  { value: 'trends', label: '趋势' },
] as const
export type TutoringTab = (typeof TUTORING_TABS)[number]['value']

/** Where one is on the tutoring page; kept in the address, so that going back and asking first both work. */
export function useTutoringPlace<Term extends TutoringTerm>(terms: readonly Term[]) {
  const [params, setParams] = useSearchParams()
  const today = localToday()
  const asked = Number(params.get('term'))
  const term = terms.find((candidate) => candidate.id === asked) ?? currentTerm(terms, today)
  const askedDay = params.get('day')
  const day: Day = isDay(askedDay) ? askedDay : nearestDay(term, today)
  const tab = TUTORING_TABS.find(({ value }) => value === params.get('tab'))?.value ?? 'roll-call'
  const go = (to: { readonly term?: number; readonly day?: Day; readonly tab?: TutoringTab }) => {
    // Another term opens on its own nearest day.
    const nextDay = to.day ?? (to.term === undefined ? day : undefined)
    const next = { term: to.term ?? term?.id, day: nextDay, tab: to.tab ?? tab }
    const place = new URLSearchParams()
    for (const [name, value] of Object.entries(next)) {
      if (value !== undefined) place.set(name, String(value))
    }
    setParams(place)
  }
  return { term, day, tab, today, go }
}

function nearestDay(term: TutoringTerm | undefined, today: Day): Day {
  if (term === undefined) return today
  if (today < term.startsOn) return term.startsOn
  return today > term.endsOn ? term.endsOn : today
}
