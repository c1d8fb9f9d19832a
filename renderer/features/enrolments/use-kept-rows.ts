import { useState } from 'react'
import type { CampId } from '#shared/features/camps/camp.ts'
import type { FormRow } from '#shared/features/enrolments/form-row.ts'

/**
 * Rows typed in and not saved, by camp and by the form that is corrected. They say something about
 * the health of children, so they are kept in memory only: they outlive the tab and the page, and
 * end with the program.
 */
const unsaved = new Map<string, readonly FormRow[]>()

/** The rows of a sheet; what was typed before is there again. */
export function useKeptRows(campId: CampId, first: readonly FormRow[], blank: FormRow) {
  const key = `${campId}:${first.map(({ childId }) => childId).join()}`
  const [rows, show] = useState<readonly FormRow[]>(
    () => unsaved.get(key) ?? (first.length === 0 ? [blank] : first),
  )
  const setRows = (next: readonly FormRow[]) => {
    unsaved.set(key, next)
    show(next)
  }
  const forget = () => {
    unsaved.delete(key)
  }
  return { rows, setRows, forget }
}
