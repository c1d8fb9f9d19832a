import { Button, Tab, Tabs } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { schoolPeriodIdSchema } from '#shared/features/calendar/school-period.ts'
import type { EnrolmentSheet } from '#shared/features/classes/class-summary.ts'
import { AllocationTab } from './AllocationTab.tsx'
import { ChoicesTab } from './ChoicesTab.tsx'
import { CLASSES_TEXTS } from './classes.text.ts'
import { keyTierWithout } from './key-tier-without.ts'
import { KeyTierTab } from './KeyTierTab.tsx'
import { useClassesPlace } from './use-classes-place.ts'

const TABS = [
  { value: 'choices', label: '1. 登记志愿' },
  { value: 'allocation', label: '2. 分班' },
  { value: 'key-tier', label: '重点儿童未参加' },
] as const

/** 报名与分班: choices of a term, places shared out, and who of the key tier is in no class. */
export function EnrolmentView({ periodId }: { readonly periodId: number | undefined }) {
  const { go } = useClassesPlace()
  const [tab, setTab] = useState<(typeof TABS)[number]['value']>('choices')
  const parsed = schoolPeriodIdSchema.safeParse(periodId)
  const period = parsed.success ? parsed.data : null
  const sheet = useOffice('classes.enrolment', { periodId: period })
  return (
    <Loaded query={sheet} describe={(error) => errorText(error, CLASSES_TEXTS)}>
      {(data) => (
        <>
          <PageHeader
            title={`报名与分班 · ${data.period?.name ?? '未归学期'}`}
            purpose="每名儿童最多填三个志愿。紧急救助、重点关爱的儿童和没有参加过兴趣班的儿童优先，其余抽签；抽签号相同，结果相同。"
            actions={
              <Button variant="outlined" onClick={() => go({ period: period ?? 0 })}>
                返回列表
              </Button>
            }
          />
          <Tabs
            value={tab}
            onChange={(_event, value: typeof tab) => setTab(value)}
            sx={{ mb: 1.5 }}
          >
            {TABS.map(({ value, label }) => (
              <Tab key={value} value={value} label={`${label}${countText(value, data)}`} />
            ))}
          </Tabs>
          {tab === 'choices' && <ChoicesTab sheet={data} periodId={period} />}
          {tab === 'allocation' && <AllocationTab sheet={data} periodId={period} />}
          {tab === 'key-tier' && <KeyTierTab sheet={data} />}
        </>
      )}
    </Loaded>
  )
}

function countText(tab: (typeof TABS)[number]['value'], { children }: EnrolmentSheet): string {
  if (tab === 'choices') {
    return `（${children.filter(({ choices }) => choices.length > 0).length} 人）`
  }
  if (tab === 'key-tier') return `（${keyTierWithout(children).length} 人）`
  return ''
}
