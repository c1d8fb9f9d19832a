import { Button, Paper, Stack, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { requestSystem } from '#renderer/api/request.ts'
import { RestoreEntry } from '#renderer/features/backups/backups.public.tsx'
import { FAULT_TEXTS, type FaultCode, type FaultText } from './fault-texts.ts'

/** The whole screen for a fault that stops the work: what happened, what to do, where the files are. */
export function FaultScreen({
  code,
  children,
}: {
  readonly code: FaultCode
  /** The ways out, the most likely one last. */
  readonly children: ReactNode
}) {
  const fault: FaultText = FAULT_TEXTS[code]
  const place = useQuery({
    queryKey: ['system', 'data-folder'],
    queryFn: () => requestSystem('system.data-folder', {}),
  })
  const path = place.data?.path
  return (
    <Stack sx={{ minHeight: '100vh', alignItems: 'center', justifyContent: 'center', p: 3 }}>
      <Paper variant="outlined" role="alert" sx={{ p: 4, width: 640 }}>
        <Stack sx={{ gap: 2 }}>
          <Typography variant="h1">{fault.title}</Typography>
          <Typography>{fault.happened}</Typography>
          <Stack component="ol" sx={{ m: 0, pl: 3, gap: 1 }}>
            {fault.steps.map((step) => (
              <Typography component="li" key={step}>
                {step}
              </Typography>
            ))}
          </Stack>
          {path !== undefined && (
            <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
              数据文件夹：{path}
            </Typography>
          )}
          <Stack direction="row" sx={{ gap: 1, justifyContent: 'flex-end' }}>
            {path !== undefined && (
              <Button
                sx={{ mr: 'auto' }}
                onClick={() => void requestSystem('system.show-in-folder', { path })}
              >
                打开数据文件夹
              </Button>
            )}
            {fault.canRestore === true && <RestoreEntry />}
            {children}
          </Stack>
        </Stack>
      </Paper>
    </Stack>
  )
}
