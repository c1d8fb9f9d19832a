import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined'
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined'
import { Box, Button, CircularProgress, Paper, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { EventFilter } from '#shared/features/audit/audit.contract.ts'
import type { LastCheck, LogVerdict } from '#shared/features/audit/log-check.ts'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import { AUDIT_TEXTS } from './audit.text.ts'
import { ExportDialog } from './ExportDialog.tsx'
import { VerdictDialog } from './VerdictDialog.tsx'

/** How the last verification ended, and the two acts that are done with the log. */
export function CheckBar({ filter }: { readonly filter: EventFilter }) {
  const last = useOffice('audit.lastCheck', {})
  const verify = useCommand('audit.verify')
  const notice = useNotice()
  const [verdict, setVerdict] = useState<LogVerdict | null>(null)
  const [isExporting, setIsExporting] = useState(false)
  const check = () =>
    verify.mutate(
      {},
      {
        onSuccess: setVerdict,
        onError: (error) => notice.fail(errorText(error, AUDIT_TEXTS)),
      },
    )
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1 }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
        {verify.isPending ? (
          <>
            <CircularProgress size={18} aria-label="正在核对" />
            <Typography variant="body2">正在逐条核对，可以继续做别的事…</Typography>
          </>
        ) : (
          <CheckState last={last.data ?? null} />
        )}
        <Box sx={{ flex: 1 }} />
        <Button
          variant="outlined"
          startIcon={<FactCheckOutlined />}
          disabled={verify.isPending}
          onClick={check}
        >
          核对记录
        </Button>
        <Button
          variant="outlined"
          startIcon={<FileDownloadOutlined />}
          onClick={() => setIsExporting(true)}
        >
          导出…
        </Button>
      </Stack>
      {verdict !== null && <VerdictDialog verdict={verdict} onClose={() => setVerdict(null)} />}
      {isExporting && <ExportDialog filter={filter} onClose={() => setIsExporting(false)} />}
    </Paper>
  )
}

function CheckState({ last }: { readonly last: LastCheck | null }) {
  if (last === null) {
    return (
      <Typography variant="body2" color="textSecondary">
        还没有核对过。核对会重新计算每条记录和每行数据的校验值，查出绕过程序的改动。
      </Typography>
    )
  }
  const isFine = last.found === 0
  return (
    <>
      <StatusChip
        state={isFine ? 'success' : 'error'}
        label={isFine ? '核对通过' : `发现 ${last.found} 处不符`}
      />
      <Typography variant="body2" color="textSecondary">
        {localMinute(last.at)} 由 {last.person ?? '—'} 核对
      </Typography>
    </>
  )
}
