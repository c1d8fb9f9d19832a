import type { Page } from '@playwright/test'
import type { RouteInput, RouteName } from '#shared/contract/index.ts'
import { accountDraft } from '../support/factories/accounts.ts'
import { campDraft } from '../support/factories/camp-records.ts'
import { childDraft } from '../support/factories/children.ts'
import { incomeDraft } from '../support/factories/funding.ts'
import { acquisition, titleDraft } from '../support/factories/library.ts'
import { roomDraft } from '../support/factories/rooms.ts'
import { termDraft } from '../support/factories/tutoring.ts'
import { expect, test } from './electron.ts'
import { goTo, setUpSite, signIn } from './office-desk.ts'

const INSPECTOR = accountDraft({
  loginName: '检查',
  displayName: '黄检查',
  role: 'inspector',
  password: 'only-to-look',
})

/** First words of buttons that change a record; an inspector changes nothing. */
const ACTS =
  /^(?:新增|新建|添加|编辑|修改(?!我的密码)|更改|调整|登记|导入|冲销|记|录入|停用|启用|删除|移除|撤销|作废|恢复|重新加密|重新评估|制作|移交|销毁|办理|开始|继续|申请|退出(?!登录)|借出|归还|报损|点名|报名|确认|复核|签|保存|上传|重置|立即备份|演练|更换|设置|生成|归档|去标识)/u

test('an inspector looks at every page and tab, and is offered no act', async ({ launched }) => {
  test.slow()
  const { page } = launched
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text())
  })
  await setUpSite(page)
  await fillSite(page)
  await ask(page, 'accounts.add', INSPECTOR)
  await goTo(page, '场所')
  await expect(page.getByRole('button', { name: '新增房间' }).first()).toBeVisible()
  expect(await actsOn(page)).toContain('新增房间')
  await page.keyboard.press('Control+l')
  await page.getByLabel('登录名').click()
  await page.getByRole('option', { name: INSPECTOR.loginName }).click()
  await signIn(page, INSPECTOR.password)
  await expect(page.getByText('黄检查（只读检查员）')).toBeVisible()

  const offered: string[] = []
  for (const name of await pageNames(page)) {
    await goTo(page, name)
    for (const tab of await tabNames(page)) {
      if (tab !== '') await page.getByRole('tab', { name: tab, exact: true }).click()
      offered.push(...(await actsOn(page)).map((act) => `${name} ${tab}: ${act}`))
    }
  }
  await goTo(page, '儿童档案')
  await page.getByRole('gridcell', { name: '林小雨' }).dblclick()
  await expect(page.getByText('林阿福')).toBeVisible()
  offered.push(...(await actsOn(page)).map((act) => `child’s file: ${act}`))
  expect(offered).toEqual([])
  expect(failures).toEqual([])
})

/** One record of each kind, so that rows have their buttons. */
async function fillSite(page: Page): Promise<void> {
  await ask(page, 'children.add', { child: childDraft({ name: '林小雨' }), categories: ['L01'] })
  await ask(page, 'rooms.add', roomDraft())
  await ask(page, 'tutoring.addTerm', termDraft())
  await ask(page, 'camps.schedule', campDraft())
  await ask(page, 'library.addTitle', { title: titleDraft(), copies: acquisition() })
  await ask(page, 'funding.add', incomeDraft())
}

async function ask<R extends RouteName>(page: Page, route: R, input: RouteInput<R>): Promise<void> {
  const answer = await page.evaluate(([name, value]) => window.office.request(name, value), [
    route,
    input,
  ] as const)
  expect(answer, route).toMatchObject({ ok: true })
}

function pageNames(page: Page): Promise<readonly string[]> {
  return page.getByRole('navigation', { name: '主导航' }).getByRole('link').allTextContents()
}

/** The tabs of the page; one without a name where it has none. */
async function tabNames(page: Page): Promise<readonly string[]> {
  await settled(page)
  const names = await page.getByRole('tab').allTextContents()
  return names.length > 0 ? names : ['']
}

/** Acts that are to be seen and can be pressed, and refusals the page itself has run into. */
async function actsOn(page: Page): Promise<readonly string[]> {
  await settled(page)
  const names = await page
    .locator('button:visible:enabled:not([role=tab]), [role=button]:visible')
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent.trim()),
    )
  const refusals = await page.getByRole('alert').filter({ hasText: '没有这项权限' }).count()
  return [...names.filter((name) => ACTS.test(name)), ...Array(refusals).fill('refused')]
}

/** Pages come in pieces: what they read is on the screen once no row waits for its data. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('main h1, main h2').first()).toBeVisible()
  await expect(page.getByRole('status', { name: '正在读取' })).toHaveCount(0)
  await page.waitForTimeout(500)
}
