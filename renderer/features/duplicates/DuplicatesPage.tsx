import { Button, Tab, Tabs } from '@mui/material'
import { useNavigate, useSearchParams } from 'react-router'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { CandidatesTable } from './CandidatesTable.tsx'
import { DismissedTable } from './DismissedTable.tsx'
import { MergedTable } from './MergedTable.tsx'

const TABS = [
  { value: 'open', label: '待核对' },
  { value: 'dismissed', label: '已确认不是' },
  { value: 'merged', label: '已合并' },
] as const

/** Files that may be of one child, and what was decided; `?tab=merged` opens the third tab. */
export function DuplicatesPage() {
  const navigate = useNavigate()
  const [parameters, setParameters] = useSearchParams()
  const tab = TABS.find(({ value }) => value === parameters.get('tab'))?.value ?? 'open'
  return (
    <>
      <PageHeader
        title="重复档案"
        purpose="一名儿童只保留一份档案，报告人数才准确；证件、姓名、出生日期、电话相近的两份在这里逐对核对。"
        actions={
          <Button variant="outlined" onClick={() => void navigate('/children')}>
            返回儿童档案
          </Button>
        }
      />
      <Tabs
        value={tab}
        aria-label="重复档案"
        onChange={(_event, value: string) => setParameters({ tab: value }, { replace: true })}
        sx={{ mb: 2, mt: -1, minHeight: 40 }}
      >
        {TABS.map(({ value, label }) => (
          <Tab key={value} value={value} label={label} sx={{ minHeight: 40, fontSize: 14 }} />
        ))}
      </Tabs>
      {tab === 'open' && <OpenTab />}
      {tab === 'dismissed' && <DismissedTab />}
      {tab === 'merged' && <MergedTab />}
    </>
  )
}

function OpenTab() {
  const candidates = useOffice('duplicates.candidates', {})
  return (
    <Loaded query={candidates} describe={errorText}>
      {(rows) => <CandidatesTable candidates={rows} />}
    </Loaded>
  )
}

function DismissedTab() {
  const dismissed = useOffice('duplicates.dismissed', {})
  return (
    <Loaded query={dismissed} describe={errorText}>
      {(rows) => <DismissedTable rows={rows} />}
    </Loaded>
  )
}

function MergedTab() {
  const merged = useOffice('duplicates.merged', {})
  return (
    <Loaded query={merged} describe={errorText}>
      {(rows) => <MergedTable rows={rows} />}
    </Loaded>
  )
}
