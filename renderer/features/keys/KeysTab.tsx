import { Alert, Button, Paper, Stack, Typography } from '@mui/material'
import dayjs from 'dayjs'
import { useState, type ReactNode } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { KeysStatus } from '#shared/features/keys/recovery-sheet.ts'
import { CheckSheetDialog } from './CheckSheetDialog.tsx'
import { KEYS_TEXTS } from './keys.text.ts'
import { MakeSheetDialog } from './MakeSheetDialog.tsx'
import { ReencryptDialog } from './ReencryptDialog.tsx'

type Act = 'make' | 'check' | 'reencrypt'

/** The recovery key sheet and re-encryption. */
export function KeysTab() {
  const status = useOffice('keys.status', {})
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  return (
    <Loaded query={status} describe={(error) => errorText(error, KEYS_TEXTS)}>
      {({ sheet, reencrypted }) => (
        <Stack sx={{ gap: 2, maxWidth: 920 }}>
          <SheetCard sheet={sheet} choose={setAct} />
          <ReencryptCard reencrypted={reencrypted} choose={setAct} />
          {act === 'make' && <MakeSheetDialog replaces={sheet?.number ?? null} onClose={close} />}
          {act === 'check' && <CheckSheetDialog onClose={close} />}
          {act === 'reencrypt' && <ReencryptDialog onClose={close} />}
        </Stack>
      )}
    </Loaded>
  )
}

function SheetCard({
  sheet,
  choose,
}: {
  readonly sheet: KeysStatus['sheet']
  readonly choose: (act: Act) => void
}) {
  return (
    <Card
      title="恢复密钥单"
      state={
        sheet === null ? (
          <StatusChip state="warning" label="还没有制作" />
        ) : (
          <StatusChip state="success" label={`第 ${sheet.number} 号有效`} />
        )
      }
    >
      <Typography>
        站长忘记密码时，凭这张纸重设密码、打开数据；没有它，忘记密码就再也打不开。
      </Typography>
      {sheet === null ? (
        <Alert severity="warning">请现在制作一张，打印后放进保险柜。</Alert>
      ) : (
        <Typography variant="body2" color="textSecondary">
          {day(sheet.madeAt)} 由 {sheet.madeBy} 制作。遗失或被他人看过的，请制作新单，再重新加密。
        </Typography>
      )}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant={sheet === null ? 'contained' : 'outlined'} onClick={() => choose('make')}>
          制作恢复密钥单…
        </Button>
        <Button disabled={sheet === null} onClick={() => choose('check')}>
          核对恢复密钥单…
        </Button>
      </Stack>
    </Card>
  )
}

function ReencryptCard({
  reencrypted,
  choose,
}: {
  readonly reencrypted: KeysStatus['reencrypted']
  readonly choose: (act: Act) => void
}) {
  return (
    <Card title="重新加密">
      <Typography>
        全部数据换一把新密钥，以前的密钥文件和停用的账号从此打不开；各账号密码不变。
      </Typography>
      <Typography variant="body2" color="textSecondary">
        同事离职停用账号后、电脑或优盘丢失后、恢复密钥单遗失后，请办理一次。换密钥之前做的备份仍用旧密钥，请另行保管或销毁。
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {reencrypted === null
          ? '建立数据以来还没有重新加密过。'
          : `上次重新加密：${day(reencrypted.at)}，${reencrypted.by}。`}
      </Typography>
      <Stack direction="row">
        <Button variant="outlined" onClick={() => choose('reencrypt')}>
          重新加密…
        </Button>
      </Stack>
    </Card>
  )
}

function Card({
  title,
  state,
  children,
}: {
  readonly title: string
  readonly state?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <Paper variant="outlined" component="section" sx={{ p: 2 }}>
      <Stack sx={{ gap: 1.5 }}>
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5 }}>
          <Typography variant="h2">{title}</Typography>
          {state}
        </Stack>
        {children}
      </Stack>
    </Paper>
  )
}

function day(instant: string): string {
  return dayjs(instant).format('YYYY-MM-DD')
}
