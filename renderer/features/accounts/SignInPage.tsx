import { Alert, Button, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material'
import { useState, type FormEvent } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { RecoverForm } from '#renderer/features/keys/keys.public.tsx'
import { RestoreEntry } from '#renderer/features/backups/backups.public.tsx'
import { coverOrBody } from '#renderer/ui/Cover.tsx'
import type { AppError } from '#shared/kernel/app-error.ts'
import { ACCOUNTS_TEXTS } from './accounts.text.ts'

const LAST_LOGIN_NAME = 'last-login-name'

interface SignInProps {
  readonly loginNames: readonly string[]
  readonly isResuming?: boolean
  readonly onRefused?: (error: AppError) => void
}

/** Opens the database with a password. `isResuming`: a page waits underneath for its owner. */
export function SignInPage(props: SignInProps) {
  const [isRecovering, setIsRecovering] = useState(false)
  return (
    <Stack sx={{ height: '100vh', alignItems: 'center', justifyContent: 'center' }}>
      {isRecovering ? (
        <RecoverForm loginNames={props.loginNames} onClose={() => setIsRecovering(false)} />
      ) : (
        <SignInForm {...props} onForgotten={() => setIsRecovering(true)} />
      )}
    </Stack>
  )
}

function SignInForm({
  loginNames,
  isResuming = false,
  onRefused,
  onForgotten,
}: SignInProps & { readonly onForgotten: () => void }) {
  const [loginName, setLoginName] = useState(() => firstChoice(loginNames))
  const [password, setPassword] = useState('')
  const signIn = useCommand('accounts.signIn')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate(
      { loginName, password },
      {
        onSuccess: () => localStorage.setItem(LAST_LOGIN_NAME, loginName),
        onError: (error) => onRefused?.(error),
      },
    )
  }
  return (
    <Paper
      component="form"
      noValidate
      variant="outlined"
      onSubmit={submit}
      sx={{ p: 4, width: 380 }}
    >
      <Stack sx={{ gap: 2 }}>
        <Typography variant="h1">{isResuming ? '已锁定' : '儿童关爱示范点'}</Typography>
        <Typography variant="body2" color="textSecondary">
          {isResuming
            ? '重新登录以继续，没有保存的内容还在。换人登录的，未保存的内容不保留。'
            : '数据已加密保存在本机，请登录后使用。'}
        </Typography>
        {signIn.isError && (
          <Alert severity="error">{errorText(signIn.error, ACCOUNTS_TEXTS)}</Alert>
        )}
        <TextField
          select
          label="登录名"
          value={loginName}
          slotProps={{ select: { MenuProps: { container: coverOrBody } } }}
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
        <Button size="small" onClick={onForgotten}>
          忘记密码？用恢复密钥
        </Button>
        {!isResuming && <RestoreEntry size="small" />}
      </Stack>
    </Paper>
  )
}

/** Whoever signed in last. */
function firstChoice(loginNames: readonly string[]): string {
  const last = localStorage.getItem(LAST_LOGIN_NAME)
  return loginNames.find((name) => name === last) ?? loginNames[0] ?? ''
}
