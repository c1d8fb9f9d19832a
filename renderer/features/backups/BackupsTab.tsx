import { Alert, Button, Stack } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { BackupLine, BackupState } from '#shared/features/backups/backup.ts'
import { BackupDialog } from './BackupDialog.tsx'
import { BACKUPS_TEXTS, minuteText, sizeText, whenText } from './backups.text.ts'
import { BackupTable } from './BackupTable.tsx'
import { StateCards } from './StateCards.tsx'

/** Backups: what there is, making one, the second copy, restore and drill. */
export function BackupsTab() {
  const state = useOffice('backups.state', {})
  const list = useOffice('backups.list', {})
  const [chosen, setChosen] = useState<BackupLine | null>(null)
  const [found, setFound] = useState<readonly BackupLine[]>([])
  const safety = safetyOf(state.data, list.data)
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Loaded query={state} describe={describe}>
        {(loaded) => (
          <>
            {loaded.lastRestore !== null && (
              <Alert
                severity="info"
                action={
                  safety !== null && (
                    <Button color="inherit" onClick={() => setChosen(safety)}>
                      返回恢复前…
                    </Button>
                  )
                }
              >
                {loaded.lastRestore.by} {whenText(loaded.lastRestore.at)} 把数据恢复到{' '}
                {minuteText(loaded.lastRestore.backupMadeAt)} 的备份，原因：
                {loaded.lastRestore.reason}
              </Alert>
            )}
            <StateCards state={loaded} actions={<Actions onFound={setFound} />} />
          </>
        )}
      </Loaded>
      <Loaded query={list} describe={describe}>
        {(lines) => (
          <BackupTable
            lines={[...found, ...lines]}
            height={`calc(100vh - ${state.data?.lastRestore ? 438 : 378}px)`}
            onOpen={setChosen}
          />
        )}
      </Loaded>
      {chosen !== null && <BackupDialog line={chosen} onClose={() => setChosen(null)} />}
    </Stack>
  )
}

function Actions({ onFound }: { readonly onFound: (lines: readonly BackupLine[]) => void }) {
  const notice = useNotice()
  const make = useCommand('backups.make')
  const listIn = useCommand('backups.listIn')
  const makeNow = () =>
    make.mutate(
      {},
      {
        onSuccess: ({ bytes }) => notice.succeed(`已备份并核对（${sizeText(bytes)}）`),
        onError: (error) => notice.fail(describe(error)),
      },
    )
  const look = async () => {
    const picked = await requestSystem('system.choose-folder', { title: '选择存放备份的文件夹' })
    if (picked === null) return
    listIn.mutate(
      { folder: picked.path },
      {
        onSuccess: (lines) => {
          onFound(lines)
          if (lines.length === 0) notice.warn('这个文件夹里没有备份，请选择备份所在的上一级文件夹')
        },
        onError: (error) => notice.fail(describe(error)),
      },
    )
  }
  return (
    <>
      <Button variant="outlined" disabled={listIn.isPending} onClick={() => void look()}>
        查看其他文件夹…
      </Button>
      <Button variant="contained" disabled={make.isPending} onClick={makeNow}>
        {make.isPending ? '正在备份…' : '立即备份'}
      </Button>
    </>
  )
}

/** The copy made just before the last restore, while it is still there. */
function safetyOf(
  state: BackupState | undefined,
  lines: readonly BackupLine[] | undefined,
): BackupLine | null {
  const name = state?.lastRestore?.safetyName ?? null
  return lines?.find((line) => line.place === 'local' && line.name === name) ?? null
}

function describe(error: unknown): string {
  return errorText(error, BACKUPS_TEXTS)
}
