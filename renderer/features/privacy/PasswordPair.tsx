import { Typography } from '@mui/material'
import type { Control, FieldValues, Path } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'

/** A file password typed twice, with a word on its strength. */
export function PasswordPair<Values extends FieldValues>({
  control,
  names: [first, second],
}: {
  readonly control: Control<Values>
  readonly names: readonly [Path<Values>, Path<Values>]
}) {
  const typed: unknown = useWatch({ control, name: first })
  return (
    <>
      <TextInput
        control={control}
        name={first}
        label="文件密码"
        type="password"
        autoComplete="new-password"
        required
        helperText="至少 12 位英文字母、数字和符号"
      />
      <TextInput
        control={control}
        name={second}
        label="再输一次"
        type="password"
        autoComplete="new-password"
        required
      />
      <Typography variant="body2" color="textSecondary">
        {strengthText(typeof typed === 'string' ? typed : '')}
      </Typography>
    </>
  )
}

const KINDS = [/[a-z]/u, /[A-Z]/u, /\d/u, /[^a-zA-Z\d]/u]

function strengthText(password: string): string {
  if (password === '') return '密码另行告知对方，不要写在同一个 U 盘上；忘记后文件无法打开。'
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  const isRepeated = new Set(password).size < 6
  if (password.length < 12 || isRepeated) return '强度：弱，请加长并避免重复'
  return kinds >= 3 && password.length >= 14 ? '强度：强' : '强度：中，再加几位更稳妥'
}
