import { Box, Button, Paper, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { BackupState } from '#shared/features/backups/backup.ts'
import { secondText, summaryOf } from './backups.text.ts'
import { useDrill } from './use-drill.ts'
import { useSecondFolder } from './use-second-folder.ts'

/** Three things to know at a glance: the last backup, the second copy, the last drill. */
export function StateCards({
  state,
  actions,
}: {
  readonly state: BackupState
  readonly actions: ReactNode
}) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 1.5 }}>
      <Card title="本机备份" actions={actions}>
        <OwnState state={state} />
      </Card>
      <SecondCard state={state} />
      <DrillCard state={state} />
    </Box>
  )
}

function OwnState({ state }: { readonly state: BackupState }) {
  const { tone, text, hint } = summaryOf({ ...state, second: null })
  return (
    <>
      <StatusChip state={tone} label={text} />
      <Note>
        {state.failure === null
          ? '登录后、每半小时和退出时自动备份，每份都打开核对过'
          : `${hint}。工作不受影响，请先排除原因`}
      </Note>
    </>
  )
}

function SecondCard({ state }: { readonly state: BackupState }) {
  const { second } = state
  const { choose, clear, isBusy } = useSecondFolder()
  const line = second === null ? null : secondText(second)
  return (
    <Card
      title="第二份副本"
      actions={
        <>
          {second !== null && (
            <Button color="inherit" disabled={isBusy} onClick={clear}>
              停用
            </Button>
          )}
          <Button variant="outlined" disabled={isBusy} onClick={choose}>
            第二份副本位置…
          </Button>
        </>
      }
    >
      {second === null || line === null ? (
        <>
          <StatusChip state="warning" label="没有设置" />
          <Note>电脑损坏或被盗时，只有另一块盘上的副本能找回数据</Note>
        </>
      ) : (
        <>
          <StatusChip
            state={
              second.isSameDisk
                ? 'warning'
                : second.state === 'done'
                  ? 'success'
                  : line.isLate
                    ? 'warning'
                    : 'info'
            }
            label={line.text}
          />
          <Note>
            {second.isSameDisk ? '和数据在同一块硬盘上，硬盘坏了会一起丢失。' : ''}
            {second.folder}
          </Note>
        </>
      )}
    </Card>
  )
}

function DrillCard({ state }: { readonly state: BackupState }) {
  const drill = useDrill()
  return (
    <Card
      title="恢复演练"
      actions={
        <Button
          variant="outlined"
          disabled={drill.isBusy || state.lastAt === null}
          onClick={() => drill.hold(null)}
        >
          {drill.isBusy ? '正在演练…' : '恢复演练…'}
        </Button>
      }
    >
      <StatusChip
        state={state.isDrillDue ? 'warning' : 'success'}
        label={state.lastDrillOn === null ? '还没有演练过' : `上次演练：${state.lastDrillOn}`}
      />
      <Note>
        {state.isDrillDue
          ? '该演练了：每 90 天把备份试恢复一次，并打印演练记录'
          : '每 90 天一次；不改动正在使用的数据'}
      </Note>
    </Card>
  )
}

function Card({
  title,
  actions,
  children,
}: {
  readonly title: string
  readonly actions: ReactNode
  readonly children: ReactNode
}) {
  return (
    <Paper
      variant="outlined"
      sx={{
        p: 1.5,
        minHeight: 152,
        display: 'flex',
        flexDirection: 'column',
        gap: 0.75,
        alignItems: 'flex-start',
      }}
    >
      <Typography variant="h3">{title}</Typography>
      {children}
      <Stack direction="row" sx={{ gap: 1, mt: 'auto', alignSelf: 'flex-end' }}>
        {actions}
      </Stack>
    </Paper>
  )
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  )
}
