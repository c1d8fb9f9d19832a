import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { CampFile } from '#shared/features/camps/camp-summary.ts'
import { Programme } from './Programme.tsx'

/** The timetable of a camp. */
export function ProgrammeTab({ file: { camp } }: { readonly file: CampFile }) {
  const timetable = useOffice('programmes.timetable', { campId: camp.id })
  return (
    <Loaded query={timetable} describe={errorText}>
      {(loaded) => <Programme camp={camp} timetable={loaded} />}
    </Loaded>
  )
}
