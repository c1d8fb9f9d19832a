import { useSearchParams } from 'react-router'

export const CLASS_TABS = [
  { value: 'facts', label: '概况' },
  { value: 'members', label: '名单' },
  { value: 'sessions', label: '场次与点名' },
  { value: 'figures', label: '统计' },
] as const
export type ClassTab = (typeof CLASS_TABS)[number]['value']

interface ClassesPlace {
  readonly class?: number | undefined
  readonly session?: number | undefined
  readonly tab?: string | undefined
  /** The term or break; 0 for classes of none. */
  readonly period?: number | undefined
}

/** Where one is on the page of the classes; kept in the address. */
export function useClassesPlace() {
  const [params, setParams] = useSearchParams()
  const numberOf = (name: string) => {
    const value = Number(params.get(name) ?? Number.NaN)
    return Number.isInteger(value) && value >= 0 ? value : undefined
  }
  const go = (place: ClassesPlace) => {
    const next = new URLSearchParams()
    for (const [name, value] of Object.entries(place)) {
      if (value !== undefined) next.set(name, String(value))
    }
    setParams(next)
  }
  return {
    classId: numberOf('class'),
    sessionId: numberOf('session'),
    period: numberOf('period'),
    tab: params.get('tab'),
    go,
  }
}
