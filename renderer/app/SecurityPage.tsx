import { Tab, Tabs } from '@mui/material'
import { useState, type ReactElement } from 'react'
import { useAccount } from '#renderer/api/account.ts'
import { AuditTab } from '#renderer/features/audit/AuditTab.tsx'
import { BackupsTab } from '#renderer/features/backups/BackupsTab.tsx'
import { HandoverTab } from '#renderer/features/handover/HandoverTab.tsx'
import { KeysTab } from '#renderer/features/keys/KeysTab.tsx'
import { PrivacyTab } from '#renderer/features/privacy/PrivacyTab.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { contract } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/roles.ts'
import { SECURITY_READS } from './security-reads.ts'

interface SecurityTab {
  readonly label: string
  readonly content: ReactElement
}

/** By what the tab reads first; who may not read it does not see the tab. */
const TABS: Readonly<Record<(typeof SECURITY_READS)[number], SecurityTab>> = {
  'backups.list': { label: '备份与恢复', content: <BackupsTab /> },
  'audit.list': { label: '操作与查阅记录', content: <AuditTab /> },
  'keys.status': { label: '恢复密钥与加密', content: <KeysTab /> },
  'privacy.requests': { label: '个人信息', content: <PrivacyTab /> },
  'handover.state': { label: '移交与销毁', content: <HandoverTab /> },
}

/** Keeping the records: copies, traces, keys, and the end of the contract. */
export function SecurityPage() {
  const role = useAccount()?.role
  const tabs = SECURITY_READS.filter(
    (reads) => role !== undefined && mayCall(role, contract[reads].access),
  ).map((reads) => TABS[reads])
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
