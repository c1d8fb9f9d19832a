import { Alert, Button, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { forgetRecords } from '#renderer/api/events.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { ACCOUNTS_TEXTS } from './accounts.text.ts'

const LAST_LOGIN_NAME = 'last-login-name'

/** Opens the database with a password. */
export function SignInPage({ loginNames }: { readonly loginNames: readonly string[] }) {
  const [loginName, setLoginName] = useState(() => firstChoice(loginNames))
  const [password, setPassword] = useState('')
  const signIn = useCommand('accounts.signIn')
  const client = useQueryClient()
  useEffect(() => forgetRecords(client), [client])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ loginName, password }, { onSuccess: () => remember(loginName) })
  }
  return (
    <Stack sx={{ height: '100vh', alignItems: 'center', justifyContent: 'center' }}>
      <Paper
        component="form"
        noValidate
        variant="outlined"
        onSubmit={submit}
        sx={{ p: 4, width: 380 }}
      >
        <Stack sx={{ gap: 2 }}>
          <Typography variant="h1">儿童关爱示范点</Typography>
          <Typography variant="body2" color="textSecondary">
            数据已加密保存在本机，请登录后使用。
          </Typography>
          {signIn.isError && (
            <Alert severity="error">{errorText(signIn.error, ACCOUNTS_TEXTS)}</Alert>
          )}
          <TextField
            select
            label="登录名"
            value={loginName}
            onChange={(event) => {
              setLoginName(event.target.value)
              signIn.reset()
            }}
          >
            {loginNames.map((name) => (
              <MenuItem key={name} value={name}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label="密码"
            type="password"
            autoFocus
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <Button type="submit" size="large" variant="contained" disabled={signIn.isPending}>
            登录
          </Button>
        </Stack>
      </Paper>
    </Stack>
  )
}

/** Whoever signed in last. */
function firstChoice(loginNames: readonly string[]): string {
  const last = localStorage.getItem(LAST_LOGIN_NAME)
  return loginNames.find((name) => name === last) ?? loginNames[0] ?? ''
}

/** Somebody else begins on the first page, not where the one before stopped. */
function remember(loginName: string): void {
  if (localStorage.getItem(LAST_LOGIN_NAME) === loginName) return
  localStorage.setItem(LAST_LOGIN_NAME, loginName)
  window.location.hash = '#/'
}
