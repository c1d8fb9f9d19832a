import { Button, Stack } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { roleName } from '#shared/contract/roles.ts'
import type { AccountId, AccountLine } from '#shared/features/accounts/account.ts'
import { localMinute } from './accounts.text.ts'
import { ChangeRoleDialog } from './ChangeRoleDialog.tsx'
import { DisableDialog } from './DisableDialog.tsx'
import { NewPasswordDialog } from './NewPasswordDialog.tsx'

type Act = 'role' | 'password' | 'disable' | 'enable'

/** All accounts, and what the manager does with them. */
export function AccountsTab({ ownId }: { readonly ownId: AccountId }) {
  const accounts = useOffice('accounts.list', {})
  const [chosen, setChosen] = useState<{ readonly account: AccountLine; readonly act: Act } | null>(
    null,
  )
  const close = () => setChosen(null)
  return (
    <>
      <Loaded query={accounts} describe={errorText}>
        {(rows) => (
          <DataTable
            label="账号列表"
            rows={rows}
            columns={columnsFor(ownId, (account, act) => setChosen({ account, act }))}
            height="calc(100vh - 305px)"
            empty={<EmptyState title="还没有账号" text="为每位工作人员建立一个账号。" />}
          />
        )}
      </Loaded>
      {chosen?.act === 'role' && <ChangeRoleDialog account={chosen.account} onClose={close} />}
      {chosen?.act === 'disable' && <DisableDialog account={chosen.account} onClose={close} />}
      {chosen?.act === 'password' && (
        <NewPasswordDialog
          route="accounts.resetPassword"
          account={chosen.account}
          onClose={close}
        />
      )}
      {chosen?.act === 'enable' && (
        <NewPasswordDialog route="accounts.enable" account={chosen.account} onClose={close} />
      )}
    </>
  )
}

function columnsFor(
  ownId: AccountId,
  choose: (account: AccountLine, act: Act) => void,
): readonly GridColDef<AccountLine>[] {
  return [
    { field: 'displayName', headerName: '姓名', flex: 1, minWidth: 120 },
    { field: 'loginName', headerName: '登录名', width: 150 },
    {
      field: 'role',
      headerName: '角色',
      width: 130,
      valueGetter: (_value, account) => roleName(account.role),
    },
    {
      field: 'status',
      headerName: '状态',
      width: 110,
      display: 'flex',
      renderCell: ({ row }) =>
        row.status === 'active' ? (
          <StatusChip state="success" label="可登录" />
        ) : (
          <StatusChip state="warning" label="已停用" />
        ),
    },
    {
      field: 'lastSignedInAt',
      headerName: '上次登录',
      width: 160,
      valueFormatter: (value: string | null) => (value === null ? '从未登录' : localMinute(value)),
    },
    {
      field: 'acts',
      headerName: '操作',
      width: 270,
      sortable: false,
      display: 'flex',
      renderCell: ({ row }) => (
        <AccountActs account={row} isOwn={row.id === ownId} onChoose={(act) => choose(row, act)} />
      ),
    },
  ]
}

function AccountActs({
  account,
  isOwn,
  onChoose,
}: {
  readonly account: AccountLine
  readonly isOwn: boolean
  readonly onChoose: (act: Act) => void
}) {
  if (account.status === 'disabled') {
    return (
      <Button size="small" onClick={() => onChoose('enable')}>
        恢复使用
      </Button>
    )
  }
  return (
    <Stack direction="row">
      <Button size="small" onClick={() => onChoose('role')}>
        更改角色
      </Button>
      {!isOwn && (
        <>
          <Button size="small" onClick={() => onChoose('password')}>
            重设密码
          </Button>
          <Button size="small" color="error" onClick={() => onChoose('disable')}>
            停用
          </Button>
        </>
      )}
    </Stack>
  )
}
