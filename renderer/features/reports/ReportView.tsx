import FolderOutlined from '@mui/icons-material/FolderOutlined'
import { Button, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material'
import dayjs from 'dayjs'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ReportSummary } from '#shared/features/reports/report.ts'
import type { Period } from '#shared/kernel/period.ts'
import { ChecksCard } from './ChecksCard.tsx'
import { EvidenceDialog } from './EvidenceDialog.tsx'
import { ReportTableView } from './ReportTableView.tsx'
import { useExport } from './use-export.ts'

/** A counted report: its versions, cross-checks, tables, and the way to hand it over. */
export function ReportView({
  period,
  versions,
  onCount,
}: {
  readonly period: Period
  readonly versions: readonly ReportSummary[]
  readonly onCount: () => void
}) {
  const [chosen, setChosen] = useState<number | null>(null)
  const summary = versions.find((version) => version.id === chosen) ?? versions[0]
  if (summary === undefined) {
    return (
      <Paper variant="outlined">
        <EmptyState
          title={`${period.label}还没有统计`}
          text="统计时各项数字从儿童档案、营期、课后辅导、图书借阅、场所和资金台账的记录中得出，并保留每个数字背后的明细。政策要求“及时报告工作开展情况”。"
          action={
            <IfMay route="reports.make">
              <Button variant="contained" onClick={onCount}>
                统计{period.label}
              </Button>
            </IfMay>
          }
        />
      </Paper>
    )
  }
  return <CountedReport summary={summary} versions={versions} onChoose={(id) => setChosen(id)} />
}

function CountedReport({
  summary,
  versions,
  onChoose,
}: {
  readonly summary: ReportSummary
  readonly versions: readonly ReportSummary[]
  readonly onChoose: (id: number) => void
}) {
  const report = useOffice('reports.get', { id: summary.id })
  const [figure, setFigure] = useState<string | null>(null)
  const { exportTo, isBusy } = useExport(summary)
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2, mb: 2 }}>
        <TextField
          select
          label="版本"
          value={summary.id}
          onChange={(event) => onChoose(Number(event.target.value))}
          sx={{ width: 130 }}
        >
          {versions.map((version) => (
            <MenuItem key={version.id} value={version.id}>
              第 {version.version} 版
            </MenuItem>
          ))}
        </TextField>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {summary.madeBy} {dayjs(summary.madeAt).format('YYYY-MM-DD HH:mm')} 统计
        </Typography>
        <IfMay route="reports.export">
          <Button
            variant="outlined"
            startIcon={<FolderOutlined />}
            disabled={isBusy}
            onClick={exportTo}
          >
            {isBusy ? '正在导出…' : '导出报送材料'}
          </Button>
        </IfMay>
      </Stack>
      <Loaded query={report} describe={errorText}>
        {({ tables, checks }) => (
          <>
            <ChecksCard checks={checks} />
            {tables.map((table) => (
              <ReportTableView key={table.id} table={table} onOpen={setFigure} />
            ))}
          </>
        )}
      </Loaded>
      {figure !== null && (
        <EvidenceDialog id={summary.id} figure={figure} onClose={() => setFigure(null)} />
      )}
    </>
  )
}
