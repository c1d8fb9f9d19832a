import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
} from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { request } from '#renderer/api/request.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { BackupLine } from '#shared/features/backups/backup.ts'
import { backupOccasionName } from '#shared/kernel/codes/backup-occasions.ts'
import { BACKUPS_TEXTS, minuteText } from './backups.text.ts'
import { OldPasswordForm, type OldLogin } from './OldPasswordForm.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { useDrill } from './use-drill.ts'

/** One backup seen beside the present, and the way to bring it back. */
export function BackupDialog({
  line,
  onClose,
}: {
  readonly line: BackupLine
  readonly onClose: () => void
}) {
  const [oldLogin, setOldLogin] = useState<OldLogin | null>(null)
  const [isRestoring, setIsRestoring] = useState(false)
  const drill = useDrill()
  const backup = { place: line.place, name: line.name }
  // Read once for this dialog: a safety copy made meanwhile changes nothing in it.
  const preview = useQuery({
    queryKey: ['backup-preview', backup, oldLogin],
    queryFn: () => request('backups.preview', { backup, oldLogin }),
    gcTime: 0,
  })
  const canRestore = preview.data?.needsOldPassword === false
  return (
    <>
      <Dialog open onClose={onClose} maxWidth="sm" fullWidth>
        <DialogTitle>
          {minuteText(line.madeAt)} 的备份（{backupOccasionName(line.occasion)}）
        </DialogTitle>
        <DialogContent dividers>
          <Stack sx={{ gap: 1.5 }}>
            <Loaded query={preview} describe={(error) => errorText(error, BACKUPS_TEXTS)}>
              {(loaded) => (
                <>
                  <PreviewTable preview={loaded} />
                  {loaded.needsOldPassword && <OldPasswordForm onOpen={setOldLogin} />}
                </>
              )}
            </Loaded>
            {preview.isError && oldLogin !== null && (
              <Alert
                severity="info"
                action={
                  <Button color="inherit" onClick={() => setOldLogin(null)}>
                    重新输入
                  </Button>
                }
              >
                可以重新输入备份当时的密码。
              </Alert>
            )}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button sx={{ mr: 'auto' }} disabled={drill.isBusy} onClick={() => drill.hold(backup)}>
            用这份演练…
          </Button>
          <Button onClick={onClose}>关闭</Button>
          <Button
            variant="contained"
            color="error"
            disabled={!canRestore}
            onClick={() => setIsRestoring(true)}
          >
            恢复到这份备份…
          </Button>
        </DialogActions>
      </Dialog>
      {isRestoring && preview.data !== undefined && (
        <RestoreDialog
          preview={preview.data}
          oldLogin={oldLogin}
          onClose={() => setIsRestoring(false)}
        />
      )}
    </>
  )
}
