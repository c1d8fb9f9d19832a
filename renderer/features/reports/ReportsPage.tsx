import CalculateOutlined from '@mui/icons-material/CalculateOutlined'
import { Button, Stack, Tab, Tabs } from '@mui/material'
import { useState } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import type { ReportSummary } from '#shared/features/reports/report.ts'
import { periodContaining, type Period } from '#shared/kernel/period.ts'
import { ChapterTexts } from './ChapterTexts.tsx'
import { QuarterPicker } from '#renderer/ui/QuarterPicker.tsx'
import { ReportView } from './ReportView.tsx'
import { REPORTS_TEXTS } from './reports.text.ts'

/** The quarterly report: count, look through, write, hand over. */
export function ReportsPage() {
  const today = localToday()
  const notice = useNotice()
  const [period, setPeriod] = useState(() => periodContaining('quarter', today))
  const [tab, setTab] = useState<'figures' | 'texts'>('figures')
  const reports = useOffice('reports.list', {})
  const make = useCommand('reports.make')
  const count = () =>
    make.mutate(
      { kind: period.kind, day: period.startsOn },
      {
        onSuccess: (report) => notice.succeed(`${report.label}第 ${report.version} 版已统计`),
        onError: (error) => notice.fail(errorText(error, REPORTS_TEXTS)),
      },
    )
  return (
    <>
      <PageHeader
        title="季度报告"
        purpose="按记录统计各表，核对勾稽关系，导出报送县级民政部门的报告和附件。每个数字都可以点开看明细。"
        actions={
          <IfMay route="reports.make">
            <Button
              variant="contained"
              startIcon={<CalculateOutlined />}
              disabled={make.isPending}
              onClick={count}
            >
              统计{period.label}
            </Button>
          </IfMay>
        }
      />
      <Stack direction="row" sx={{ alignItems: 'center', mb: 2, gap: 3 }}>
        <QuarterPicker period={period} today={today} onChange={setPeriod} />
        <Tabs value={tab} onChange={(_event, chosen: 'figures' | 'texts') => setTab(chosen)}>
          <Tab value="figures" label="统计表" />
          <Tab value="texts" label="文字内容" />
        </Tabs>
      </Stack>
      {tab === 'texts' ? (
        <ChapterTexts key={period.startsOn} period={period} />
      ) : (
        <Loaded query={reports} describe={errorText}>
          {(all) => (
            <ReportView period={period} versions={versionsOf(all, period)} onCount={count} />
          )}
        </Loaded>
      )}
    </>
  )
}

function versionsOf(reports: readonly ReportSummary[], period: Period): readonly ReportSummary[] {
  return reports.filter(
    (report) => report.startsOn === period.startsOn && report.endsOn === period.endsOn,
  )
}
