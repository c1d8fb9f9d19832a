import { Button, Tab, Tabs } from '@mui/material'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMay } from '#renderer/api/account.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { assessmentIdSchema, type AssessmentId } from '#shared/features/assessments/assessment.ts'
import { AssessmentOpener } from './AssessmentOpener.tsx'
import { DueTab } from './DueTab.tsx'
import { RequestDialog } from './RequestDialog.tsx'
import { TiersTab } from './TiersTab.tsx'

const TABS = [
  { value: 'due', label: '待评估' },
  { value: 'tiers', label: '类别一览' },
] as const

/** Needs assessment and classes of care (R08–R11). `?tab=` opens a tab, `?assessment=` an assessment. */
export function AssessmentsPage() {
  const [params, setParams] = useSearchParams()
  const [isRequesting, setIsRequesting] = useState(false)
  const mayOpen = useMay('assessments.get')
  const tab = TABS.find(({ value }) => value === params.get('tab'))?.value ?? 'due'
  const opened = assessmentIdSchema.safeParse(Number(params.get('assessment') ?? Number.NaN))
  const open = (id: AssessmentId) => setParams({ tab, assessment: String(id) })
  return (
    <>
      <PageHeader
        title="评估与计划"
        purpose="按政策对每名儿童开展需求评估，区分轻重缓急，分为日常关爱、重点关爱、紧急救助三类。"
        actions={
          <IfMay route="assessments.requestReassessment">
            <Button variant="outlined" onClick={() => setIsRequesting(true)}>
              登记情况变化
            </Button>
          </IfMay>
        }
      />
      <Tabs
        value={tab}
        aria-label="评估与计划"
        onChange={(_event, value: string) => setParams({ tab: value }, { replace: true })}
        sx={{ mb: 2, mt: -1, minHeight: 40 }}
      >
        {TABS.map(({ value, label }) => (
          <Tab key={value} value={value} label={label} sx={{ minHeight: 40, fontSize: 14 }} />
        ))}
      </Tabs>
      {tab === 'due' ? <DueTab onOpen={open} /> : <TiersTab />}
      {opened.success && mayOpen && (
        <AssessmentOpener id={opened.data} onClose={() => setParams({ tab })} />
      )}
      {isRequesting && <RequestDialog onClose={() => setIsRequesting(false)} />}
    </>
  )
}
