import { Tab, Tabs } from '@mui/material'
import { useSearchParams } from 'react-router'
import { useMay } from '#renderer/api/account.ts'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { CatalogueTab } from './CatalogueTab.tsx'
import { LoanDesk } from './LoanDesk.tsx'
import { LoansTab } from './LoansTab.tsx'
import { useDesk } from './use-desk.ts'

const TABS = [
  { value: 'desk', label: '借还台' },
  { value: 'catalogue', label: '图书目录' },
  { value: 'loans', label: '在借与逾期' },
] as const

/** The library room (R06): the desk, the catalogue, and what is out. `?tab=` opens one of them. */
export function LibraryPage() {
  const [parameters, setParameters] = useSearchParams()
  const desk = useDesk()
  const mayLend = useMay('library.lend')
  const tabs = TABS.filter(({ value }) => mayLend || value !== 'desk')
  const wanted = parameters.get('tab')
  const tab = tabs.find((candidate) => candidate.value === wanted)?.value ?? tabs[0]?.value ?? false
  return (
    <>
      <PageHeader
        title="图书借阅"
        purpose="示范点内设图书室：登记图书，办理借还；借出、归还、逾期册数自动计入季度报告。"
      />
      <Tabs
        value={tab}
        aria-label="图书借阅"
        onChange={(_event, value: string) => setParameters({ tab: value }, { replace: true })}
        sx={{ mb: 2, mt: -1, minHeight: 40 }}
      >
        {tabs.map(({ value, label }) => (
          <Tab key={value} value={value} label={label} sx={{ minHeight: 40, fontSize: 14 }} />
        ))}
      </Tabs>
      {tab === 'desk' && <LoanDesk desk={desk} />}
      {tab === 'catalogue' && <CatalogueTab />}
      {tab === 'loans' && <LoansTab />}
    </>
  )
}
