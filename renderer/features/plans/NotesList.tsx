import { Box, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { methodName, modeName, type ServiceNote } from '#shared/features/plans/service-note.ts'
import { serviceKindName } from '#shared/kernel/codes/service-kinds.ts'
import { AddendumDialog } from './AddendumDialog.tsx'

/** Services that were given, the newest first; locked, with what was added later. */
export function NotesList({
  notes,
  label,
}: {
  readonly notes: readonly ServiceNote[]
  readonly label: string
}) {
  const [added, setAdded] = useState<ServiceNote | null>(null)
  return (
    <Box component="section" aria-label={label}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {label}
      </Typography>
      {notes.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          还没有服务记录。
        </Typography>
      )}
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} onAdd={() => setAdded(note)} />
      ))}
      {added !== null && <AddendumDialog note={added} onClose={() => setAdded(null)} />}
    </Box>
  )
}

function NoteItem({ note, onAdd }: { readonly note: ServiceNote; readonly onAdd: () => void }) {
  return (
    <Box sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" sx={{ flex: 1 }}>
          <strong>{note.servedOn}</strong> {headOf(note)}
        </Typography>
        {note.isAttempt && <StatusChip state="warning" label="未遇" />}
        {note.isRestricted && <StatusChip state="info" label="限制查阅" />}
        {!note.isHidden && (
          <IfMay route="plans.addAddendum">
            <Button aria-label={`补充 ${note.servedOn} 的记录`} onClick={onAdd}>
              补充…
            </Button>
          </IfMay>
        )}
      </Stack>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>
        {note.isHidden ? '内容限制查阅，需要查看的请联系站长列入名单。' : note.content}
      </Typography>
      {note.nextStep !== '' && (
        <Typography variant="body2" color="textSecondary">
          下一步：{note.nextStep}
        </Typography>
      )}
      {note.addenda.map(({ text, addedAt, addedByName }) => (
        <Typography key={addedAt + text} variant="body2" color="textSecondary">
          补充（{addedByName}）：{text}
        </Typography>
      ))}
    </Box>
  )
}

/** How, of what kind, by whom, how long, and what it closed. */
function headOf(note: ServiceNote): string {
  return [
    `${methodName(note.method)}·${modeName(note.mode)}`,
    note.kinds.map(serviceKindName).join('、'),
    note.servedBy,
    note.isAttempt ? '' : `${note.minutes} 分钟`,
    note.closedTasks > 0 ? `完成任务 ${note.closedTasks} 项` : '',
  ]
    .filter((text) => text !== '')
    .join('　')
}
