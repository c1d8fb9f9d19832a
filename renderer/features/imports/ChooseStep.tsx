import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined'
import { Alert, Button, LinearProgress, Paper, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ImportBatch, RosterPreview } from '#shared/features/imports/roster-import.ts'
import { IMPORTS_TEXTS } from './imports.text.ts'
import { PastImports } from './PastImports.tsx'

const FILTERS = [{ name: '花名册表格', extensions: ['xlsx', 'xls', 'csv'] }]

/** The first step: a file, or a look at earlier imports. */
export function ChooseStep({
  onPreviewed,
  onOpen,
}: {
  readonly onPreviewed: (path: string, preview: RosterPreview) => void
  readonly onOpen: (batch: ImportBatch) => void
}) {
  const preview = useCommand('imports.preview')
  const past = useOffice('imports.list', {})
  const [error, setError] = useState<string | null>(null)
  const choose = async () => {
    setError(null)
    try {
      const chosen = await requestSystem('system.choose-file', {
        title: '选择花名册',
        filters: FILTERS,
      })
      if (chosen === null) return
      onPreviewed(chosen.path, await preview.mutateAsync({ path: chosen.path }))
    } catch (thrown) {
      setError(errorText(thrown, IMPORTS_TEXTS))
    }
  }
  return (
    <Stack sx={{ gap: 2 }}>
      {error !== null && <Alert severity="error">{error}</Alert>}
      <Paper variant="outlined" sx={{ p: 3 }}>
        <Stack direction="row" sx={{ gap: 3, alignItems: 'center' }}>
          <Stack sx={{ flex: 1, gap: 0.5 }}>
            <Typography>
              支持 .xlsx、.xls 和 .csv；标题行、合并表头、合计行、多个工作表都能识别。
            </Typography>
            <Typography variant="body2" color="textSecondary">
              表里要有姓名，以及出生日期或身份证号；村、学校、监护人、留守、困境、低保等列有则读入。选好后先显示每一行的处理结果，核对无误再保存。
            </Typography>
          </Stack>
          <Button
            variant="contained"
            startIcon={<FolderOpenOutlined />}
            disabled={preview.isPending}
            onClick={() => void choose()}
          >
            选择文件
          </Button>
        </Stack>
        {preview.isPending && <LinearProgress aria-label="正在读取花名册" sx={{ mt: 2 }} />}
      </Paper>
      <Loaded query={past} describe={errorText}>
        {(batches) =>
          batches.length === 0 ? null : <PastImports batches={batches} onOpen={onOpen} />
        }
      </Loaded>
    </Stack>
  )
}
