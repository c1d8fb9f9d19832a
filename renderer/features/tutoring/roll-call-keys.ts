import type { KeyboardEvent } from 'react'
import type { AttendanceStatus } from '#shared/features/attendance/status.ts'

/** Keys on a child's status, by their place on the keyboard: an input method changes nothing. */
export const STATUS_KEYS: Readonly<Record<string, AttendanceStatus>> = {
  KeyL: 'late',
  KeyQ: 'excused',
  KeyZ: 'left-early',
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }

/**
 * Moves the focus up or down in its column (arrows, Enter), past fields that cannot be filled in;
 * true when it moved. Keys of an input method that is composing are left alone.
 */
export function moveInTable(table: HTMLElement, event: KeyboardEvent): boolean {
  const step = STEPS[event.key]
  const { target } = event
  if (step === undefined || !(target instanceof HTMLElement) || event.nativeEvent.isComposing) {
    return false
  }
  const [row, column] = (target.dataset['cell'] ?? '').split(':')
  if (row === undefined || column === undefined) return false
  // The list of names at a text field takes the arrows itself.
  if (column === 'collector' && event.key !== 'Enter') return false
  for (let next = Number(row) + step; ; next += step) {
    const cell = table.querySelector<HTMLElement>(`[data-cell="${next}:${column}"]`)
    if (cell === null) return event.key === 'Enter'
    if (cell.matches(':disabled')) continue
    cell.focus()
    if (cell instanceof HTMLInputElement) cell.select()
    return true
  }
}
