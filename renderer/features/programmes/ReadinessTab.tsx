import { Box } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { CampBudget } from '#renderer/features/funding/funding.public.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { CampFile } from '#shared/features/camps/camp-summary.ts'
import { MaterialsCard } from './MaterialsCard.tsx'
import { ReadinessCard } from './ReadinessCard.tsx'

/** What is missing before the children come at the left, things and money at the right. */
export function ReadinessTab({ file: { camp } }: { readonly file: CampFile }) {
  const readiness = useOffice('programmes.readiness', { campId: camp.id })
  const materials = useOffice('programmes.materials', { campId: camp.id })
  const timetable = useOffice('programmes.timetable', { campId: camp.id })
  const isOpen = camp.state !== 'cancelled'
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
        gap: 1.5,
        alignItems: 'start',
      }}
    >
      <Loaded query={readiness} describe={errorText}>
        {(loaded) => <ReadinessCard camp={camp} readiness={loaded} isOpen={isOpen} />}
      </Loaded>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Loaded query={materials} describe={errorText}>
          {(loaded) => (
            <MaterialsCard
              campId={camp.id}
              lines={loaded.lines}
              sums={loaded.sums}
              blocks={timetable.data?.blocks ?? []}
              isOpen={isOpen}
            />
          )}
        </Loaded>
        <CampBudget campId={camp.id} />
      </Box>
    </Box>
  )
}
