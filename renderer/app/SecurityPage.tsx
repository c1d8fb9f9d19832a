import { Tab, Tabs } from '@mui/material'
import { useState } from 'react'
import { AuditTab } from '#renderer/features/audit/AuditTab.tsx'
import { BackupsTab } from '#renderer/features/backups/BackupsTab.tsx'
import { HandoverTab } from '#renderer/features/handover/HandoverTab.tsx'
import { KeysTab } from '#renderer/features/keys/KeysTab.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { useAccount } from '#renderer/api/account.ts'
import { contract, type RouteName } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/roles.ts'
import type { ReactElement } from 'react'

interface SecurityTab {
  readonly label: string
  readonly content: ReactElement
  /** What the tab reads first; who may not read it does not see the tab. */
  readonly reads: RouteName
}

const TABS: readonly SecurityTab[] = [
  { label: '备份与恢复', content: <BackupsTab />, reads: 'backups.list' },
  { label: '操作与查阅记录', content: <AuditTab />, reads: 'accounts.status' },
  { label: '恢复密钥与加密', content: <KeysTab />, reads: 'keys.status' },
  { label: '移交与销毁', content: <HandoverTab />, reads: 'accounts.status' },
]

/** Keeping the records: copies, traces, keys, and the end of the contract. */
export function SecurityPage() {
  const role = useAccount()?.role
  const tabs = TABS.filter(
    ({ reads }) => role !== undefined && mayCall(role, contract[reads].access),
  )
  const [chosen, setChosen] = useState(0)
  return (
    <>
      <PageHeader
        title="数据安全"
        purpose="备份、留痕、密钥和移交：数据不丢，也不给不该看的人看。"
      />
      <Tabs
        value={chosen}
        onChange={(_event, tab: number) => setChosen(tab)}
        sx={{ mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map(({ label }) => (
          <Tab key={label} label={label} />
        ))}
      </Tabs>
      {tabs[chosen]?.content}
    </>
  )
}
