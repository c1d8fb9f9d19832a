import { useEffect, useRef } from 'react'

/** Keys of the calendar by name: ArrowLeft, T, 1; asleep while something is typed or a dialog is open. */
export function useScheduleKeys(acts: Readonly<Record<string, () => void>>): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target)) return
      const act = latest.current[event.key.length === 1 ? event.key.toUpperCase() : event.key]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.closest(
      'input, textarea, select, [role="dialog"], [role="combobox"], [role="listbox"]',
    ) !== null || document.querySelector('[role="dialog"]') !== null
  )
}
