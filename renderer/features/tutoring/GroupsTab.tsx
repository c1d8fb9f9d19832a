import { Box } from '@mui/material'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import { DutyPanel } from './DutyPanel.tsx'
import { GroupsPanel } from './GroupsPanel.tsx'

/** Groups of the term with their children, and who is on duty on which weekday. */
export function GroupsTab({ term }: { readonly term: TutoringTerm }) {
  const roster = useOffice('tutoring.term', { id: term.id })
  return (
    <Loaded query={roster} describe={errorText}>
      {({ members, groups, duty }) => (
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <GroupsPanel term={term} groups={groups} members={members} />
          </Box>
          <Box sx={{ width: 440 }}>
            <DutyPanel key={JSON.stringify(duty)} term={term} duty={duty} />
          </Box>
        </Box>
      )}
    </Loaded>
  )
}
