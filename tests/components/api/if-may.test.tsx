import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { AccountContext } from '#renderer/api/account.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import type { Role } from '#shared/contract/roles.ts'
import { accountSchema } from '#shared/features/accounts/account.ts'
import { showScreen } from '../screen.tsx'

it('an act is offered to whom the contract lets do it', async () => {
  await showOffer('social-worker')
  await expect.element(page.getByText('新增房间')).toBeVisible()
})

it('an act is not offered to one who may only look', async () => {
  await showOffer('inspector')
  await expect.element(page.getByText('场所')).toBeVisible()
  expect(page.getByText('新增房间').elements()).toEqual([])
})

function showOffer(role: Role) {
  const account = accountSchema.parse({ ...ACCOUNT, role })
  return showScreen(
    <AccountContext value={account}>
      <h1>场所</h1>
      <IfMay route="rooms.add">
        <button>新增房间</button>
      </IfMay>
    </AccountContext>,
    {},
  )
}

const ACCOUNT = { id: 1, loginName: '林静', displayName: '林静' }
