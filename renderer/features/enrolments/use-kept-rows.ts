import { useState } from 'react'
import type { CampId } from '#shared/features/camps/camp.ts'
import type { FormRow } from '#shared/features/enrolments/form-row.ts'

/**
 * Rows typed in and not saved, by camp. They say something about the health of children, so they
 * are kept in memory only: they outlive the tab and the page, and end with the program.
 */
const unsaved = new Map<CampId, readonly FormRow[]>()

/** The rows of a sheet; what was typed before is there again. Corrections begin with the forms. */
export function useKeptRows(campId: CampId, first: readonly FormRow[], blank: FormRow) {
  const isNew = first.length === 0
  const [rows, show] = useState<readonly FormRow[]>(() =>
    isNew ? (unsaved.get(campId) ?? [blank]) : first,
  )
  const setRows = (next: readonly FormRow[]) => {
    if (isNew) unsaved.set(campId, next)
    show(next)
  }
  const forget = () => {
    if (isNew) unsaved.delete(campId)
  }
  return { rows, setRows, forget }
}
