import { Box, Button, Paper, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import type { GradeAdvance } from '#shared/features/grades/grade-advance.ts'
import { UndoAdvanceDialog } from './UndoAdvanceDialog.tsx'

/** The advances that were made, the latest first; each can be taken back as a whole. */
export function AdvanceHistory() {
  const list = useOffice('grades.list', {})
  const [undoing, setUndoing] = useState<GradeAdvance | null>(null)
  return (
    <Loaded query={list} describe={errorText}>
      {(advances) =>
        advances.length === 0 ? null : (
          <Box component="section" aria-label="升级记录" sx={{ mt: 3 }}>
            <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
              升级记录
            </Typography>
            <Paper variant="outlined">
              {advances.map((one) => (
                <AdvanceItem key={one.id} one={one} onUndo={() => setUndoing(one)} />
              ))}
            </Paper>
            {undoing !== null && (
              <UndoAdvanceDialog advance={undoing} onClose={() => setUndoing(null)} />
            )}
          </Box>
        )
      }
    </Loaded>
  )
}

function AdvanceItem({ one, onUndo }: { readonly one: GradeAdvance; readonly onUndo: () => void }) {
  const { startsOn, madeAt, madeByName, undoneAt, undoneByName, undoReason, count, changed } = one
  const names = changed.slice(0, 10).map(({ name, number }) => `${name}（${number}）`)
  return (
    <Stack
      direction="row"
      sx={{ gap: 2, px: 2, py: 1, alignItems: 'center', borderBottom: 1, borderColor: 'divider' }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2">
          {`${startsOn} 起，${count} 人；${madeByName} 于 ${localMinute(madeAt)} 办理`}
        </Typography>
        {undoneAt !== null && (
          <Typography variant="body2" color="textSecondary">
            {`${undoneByName ?? ''} 于 ${localMinute(undoneAt)} 撤销：${undoReason}`}
          </Typography>
        )}
        {changed.length > 0 && (
          <Typography variant="body2" color="textSecondary">
            {`升级后又有变动或已归档，不能整批撤销：${names.join('、')}${changed.length > names.length ? ' 等' : ''}`}
          </Typography>
        )}
      </Box>
      {undoneAt !== null ? (
        <StatusChip state="info" label="已撤销" />
      ) : (
        <IfMay route="grades.undo">
          <Button disabled={changed.length > 0} onClick={onUndo}>
            撤销…
          </Button>
        </IfMay>
      )}
    </Stack>
  )
}
