import { Alert, Box, Button, Stack, TextField } from '@mui/material'
import { useState, type FormEvent } from 'react'

export interface OldLogin {
  readonly loginName: string
  readonly password: string
}

/** Asked when the key was changed since the backup: who could sign in then still opens it. */
export function OldPasswordForm({ onOpen }: { readonly onOpen: (login: OldLogin) => void }) {
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onOpen({ loginName: loginName.trim(), password })
  }
  return (
    <Box component="form" noValidate onSubmit={submit}>
      <Stack sx={{ gap: 1.5 }}>
        <Alert severity="info">
          备份之后更换过数据密钥。请输入备份当时的登录名和密码，或在密码处输入当时的恢复密钥。
        </Alert>
        <Stack direction="row" sx={{ gap: 1 }}>
          <TextField
            label="当时的登录名"
            value={loginName}
            onChange={(event) => setLoginName(event.target.value)}
          />
          <TextField
            label="当时的密码"
            type="password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <Button
            type="submit"
            variant="outlined"
            disabled={loginName.trim() === '' || password === ''}
          >
            打开
          </Button>
        </Stack>
      </Stack>
    </Box>
  )
}
