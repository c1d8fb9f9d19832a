import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material'
import { useState, type FormEvent } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { coverOrBody } from '#renderer/ui/Cover.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { BackupLine } from '#shared/features/backups/backup.ts'
import { BackupChoice } from './BackupChoice.tsx'
import { BACKUPS_TEXTS } from './backups.text.ts'

const LAST_LOGIN_NAME = 'last-login-name'

/** Restores when nobody can sign in: the chosen backup is opened with an account of its own. */
export function EntryDialog({ onClose }: { readonly onClose: () => void }) {
  const local = useOffice('backups.entryList', {})
  const listIn = useCommand('backups.entryListIn')
  const restore = useCommand('backups.entryRestore')
  const [found, setFound] = useState<readonly BackupLine[]>([])
  const [chosen, setChosen] = useState<BackupLine | null>(null)
  const [login, setLogin] = useState({
    loginName: localStorage.getItem(LAST_LOGIN_NAME) ?? '',
    password: '',
    reason: '',
  })
  const change =
    (name: keyof typeof login) =>
    (event: { readonly target: HTMLInputElement | HTMLTextAreaElement }) =>
      setLogin({ ...login, [name]: event.target.value })
  const look = async () => {
    const picked = await requestSystem('system.choose-folder', { title: '选择存放备份的文件夹' })
    if (picked !== null) listIn.mutate({ folder: picked.path }, { onSuccess: setFound })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (chosen === null) return
    const backup = { place: chosen.place, name: chosen.name }
    restore.mutate({ backup, ...login }, { onSuccess: () => window.location.reload() })
  }
  const failure = restore.error ?? listIn.error
  const isEmptyFolder = listIn.data?.length === 0
  const isComplete = chosen !== null && Object.values(login).every((text) => text.trim() !== '')
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth container={coverOrBody}>
      <Box component="form" noValidate onSubmit={submit}>
        <DialogTitle>从备份恢复</DialogTitle>
        <DialogContent dividers>
          <Stack sx={{ gap: 1.5 }}>
            <Alert severity="info">
              请选择一份备份，并输入站长的登录名和密码。现在的数据文件原样保留在“backups”文件夹里。
            </Alert>
            {failure !== null && (
              <Alert severity="error">{errorText(failure, BACKUPS_TEXTS)}</Alert>
            )}
            {isEmptyFolder && (
              <Alert severity="warning">这个文件夹里没有备份，请选择备份所在的上一级文件夹。</Alert>
            )}
            <Loaded query={local} describe={(error) => errorText(error, BACKUPS_TEXTS)}>
              {(lines) => (
                <BackupChoice lines={[...found, ...lines]} chosen={chosen} onChoose={setChosen} />
              )}
            </Loaded>
            <Button
              sx={{ alignSelf: 'flex-start' }}
              disabled={listIn.isPending}
              onClick={() => void look()}
            >
              从U盘或其他文件夹选择…
            </Button>
            <Stack direction="row" sx={{ gap: 1.5 }}>
              <TextField
                fullWidth
                label="登录名"
                value={login.loginName}
                onChange={change('loginName')}
              />
              <TextField
                fullWidth
                label="密码或恢复密钥"
                type="password"
                value={login.password}
                onChange={change('password')}
              />
            </Stack>
            <TextField
              label="恢复的原因"
              value={login.reason}
              onChange={change('reason')}
              helperText="会写进操作记录"
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="contained" disabled={!isComplete || restore.isPending}>
            {restore.isPending ? '正在恢复…' : '恢复'}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  )
}
