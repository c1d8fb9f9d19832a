import AddOutlined from '@mui/icons-material/AddOutlined'
import { Box, Button, Paper, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { CampFile } from '#shared/features/camps/camp-summary.ts'
import { incidentKindName, type Incident } from '#shared/features/camps/incident.ts'
import { IncidentDialog } from './IncidentDialog.tsx'
import { IncidentNoteDialog } from './IncidentNoteDialog.tsx'

/** First aid and incidents of a camp; an entry is never changed, what follows is added to it. */
export function IncidentsTab({ file }: { readonly file: CampFile }) {
  const incidents = useOffice('camps.incidents', { campId: file.camp.id })
  const [isRecording, setIsRecording] = useState(false)
  const [followed, setFollowed] = useState<Incident | null>(null)
  const isOff = file.camp.state === 'cancelled'
  const record = (
    <IfMay route="camps.recordIncident">
      <Button
        variant="contained"
        startIcon={<AddOutlined />}
        disabled={isOff}
        onClick={() => setIsRecording(true)}
      >
        记一条
      </Button>
    </IfMay>
  )
  return (
    <>
      <Loaded query={incidents} describe={errorText}>
        {(list) =>
          list.length === 0 ? (
            <Paper variant="outlined">
              <EmptyState
                title="没有伤病和意外记录"
                text="擦伤、发热、走失、冲突都记在这里：经过、处理、几点告知监护人。记录不能修改，后续情况另行补记。"
                action={record}
              />
            </Paper>
          ) : (
            <>
              <Stack direction="row" sx={{ justifyContent: 'flex-end', mb: 1 }}>
                {record}
              </Stack>
              <Stack sx={{ gap: 1, maxHeight: 'calc(100vh - 340px)', overflowY: 'auto' }}>
                {list.map((incident) => (
                  <IncidentCard key={incident.id} incident={incident} onFollow={setFollowed} />
                ))}
              </Stack>
            </>
          )
        }
      </Loaded>
      {isRecording && <IncidentDialog file={file} onClose={() => setIsRecording(false)} />}
      {followed !== null && (
        <IncidentNoteDialog incident={followed} onClose={() => setFollowed(null)} />
      )}
    </>
  )
}

function IncidentCard({
  incident,
  onFollow,
}: {
  readonly incident: Incident
  readonly onFollow: (incident: Incident) => void
}) {
  const { day, happenedAt, kind, childName, closedOn, guardianToldAt, handlerName } = incident
  const told =
    guardianToldAt === null
      ? { state: 'warning' as const, label: '尚未告知监护人' }
      : { state: 'success' as const, label: `${guardianToldAt} 已告知监护人` }
  return (
    <Paper variant="outlined" component="article" sx={{ p: 1.5 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
          {day} {happenedAt} {incidentKindName(kind)}
          {childName !== '' && ` · ${childName}`}
        </Typography>
        <StatusChip {...told} />
        {closedOn !== null && <StatusChip state="info" label={`${closedOn} 了结`} />}
        <Box sx={{ flex: 1 }} />
        {closedOn === null && (
          <IfMay route="camps.addIncidentNote">
            <Button onClick={() => onFollow(incident)}>补记后续</Button>
          </IfMay>
        )}
      </Stack>
      <Typography>经过：{incident.what}</Typography>
      <Typography>
        处理：{incident.measures}
        {handlerName !== '' && `（处理人 ${handlerName}）`}
      </Typography>
      {incident.notes.map((note) => (
        <Typography key={note.id} variant="body2" color="textSecondary">
          {note.notedOn} 补记：{note.text}
        </Typography>
      ))}
    </Paper>
  )
}
