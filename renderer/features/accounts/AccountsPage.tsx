import { Alert, Button, Stack, Tab, Tabs } from '@mui/material'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAccount } from '#renderer/api/account.ts'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { roleName } from '#shared/contract/roles.ts'
import { AccountsTab } from './AccountsTab.tsx'
import { AddAccountDialog } from './AddAccountDialog.tsx'
import { ChangePasswordDialog } from './ChangePasswordDialog.tsx'
import { IdleTimeCard } from './IdleTimeCard.tsx'
import { RestrictedTab } from './RestrictedTab.tsx'
import { RightsTab } from './RightsTab.tsx'

const TABS = [
  { value: 'accounts', label: '账号' },
  { value: 'rights', label: '权限一览' },
  { value: 'restricted', label: '限制查阅' },
] as const

/** Who may sign in and what each role may do. `?tab=rights` opens the second tab. */
export function AccountsPage() {
  const [parameters, setParameters] = useSearchParams()
  const account = useAccount()
  const [open, setOpen] = useState<'add' | 'password' | null>(null)
  const isManager = account?.role === 'manager'
  const tabs = TABS.filter(({ value }) => value !== 'restricted' || isManager)
  const tab = tabs.find(({ value }) => value === parameters.get('tab'))?.value ?? 'accounts'
  const close = () => setOpen(null)
  return (
    <>
      <PageHeader
        title="账号与权限"
        purpose="每人使用自己的账号和密码登录，只能办理本岗位的事项；记录会注明经办人。"
        actions={
          <>
            <Button variant="outlined" onClick={() => setOpen('password')}>
              修改我的密码
            </Button>
            {isManager && (
              <Button variant="contained" onClick={() => setOpen('add')}>
                新增账号
              </Button>
            )}
          </>
        }
      />
      <Tabs
        value={tab}
        aria-label="账号与权限"
        onChange={(_event, value: string) => setParameters({ tab: value }, { replace: true })}
        sx={{ mb: 2, mt: -1, minHeight: 40 }}
      >
        {tabs.map(({ value, label }) => (
          <Tab key={value} value={value} label={label} sx={{ minHeight: 40, fontSize: 14 }} />
        ))}
      </Tabs>
      {tab === 'rights' && <RightsTab />}
      {tab === 'restricted' && isManager && <RestrictedTab />}
      {tab === 'accounts' && account !== null && (
        <Stack sx={{ gap: 2 }}>
          <IdleTimeCard />
          {isManager ? (
            <AccountsTab ownId={account.id} />
          ) : (
            <Alert severity="info">
              您以“{account.displayName}”登录，角色是{roleName(account.role)}
              。新增账号、更改角色、重设密码请联系站长。
            </Alert>
          )}
        </Stack>
      )}
      {open === 'add' && <AddAccountDialog onClose={close} />}
      {open === 'password' && <ChangePasswordDialog onClose={close} />}
    </>
  )
}
