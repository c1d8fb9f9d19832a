import type { Page } from '@playwright/test'
import { childDraft } from '../support/factories/children.ts'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

/** The day so many days before today in Shanghai. */
function daysAgo(count: number): string {
  const now = Date.now() + 8 * 3_600_000 - count * 86_400_000
  return new Date(now).toISOString().slice(0, 10)
}

async function ask<T>(page: Page, route: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(
    ([name, value]) => window.office.request(name as string, value),
    [route, input],
  )
  if (!answer.ok) throw new Error(`${route}: ${JSON.stringify(answer.error)}`)
  return answer.value as T
}

async function registerChildren(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const child = childDraft({ name, registeredOn: '2026-01-05' })
    await ask(page, 'children.add', { child, categories: [], confirmSameName: true })
  }
}

/** Nine days with everybody there, the way the office would have typed them in before. */
async function holdNineDays(page: Page): Promise<void> {
  const [camp] = await ask<readonly { readonly id: number }[]>(page, 'camps.list', {})
  const file = await ask<{ readonly roster: readonly { readonly childId: number }[] }>(
    page,
    'camps.get',
    { id: camp?.id },
  )
  const marks = file.roster.map(({ childId }) => ({
    childId,
    morning: 'present',
    afternoon: 'present',
  }))
  for (let ago = 9; ago >= 1; ago -= 1) {
    await ask(page, 'camps.recordDay', {
      campId: camp?.id,
      day: daysAgo(ago),
      status: 'held',
      activity: '安全课、手工',
      note: '',
      marks,
    })
  }
}

const CAMPERS = [
  '陈小明',
  '吴敏',
  '周远',
  ...Array.from({ length: 37 }, (_, index) => `营员${String(index + 1).padStart(2, '0')}`),
]

/** Counts presses of the mouse from here on. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.body.dataset['presses'] = '0'
    addEventListener(
      'pointerdown',
      () => {
        document.body.dataset['presses'] = String(Number(document.body.dataset['presses']) + 1)
      },
      true,
    )
  })
  return () => page.evaluate(() => Number(document.body.dataset['presses']))
}

test('a camp is scheduled, forty children enrol, and with its tenth day it qualifies', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  await registerChildren(page, CAMPERS)

  await goTo(page, '营期')
  await expect(page.getByText('今年已达标 0 期（标准 1–2 期）')).toBeVisible()
  await page.getByRole('button', { name: '新建营期' }).first().click()
  await page.getByLabel('营期名称').fill('社区冬令营')
  await page.getByLabel('开始日期', { exact: false }).first().fill(daysAgo(9))
  await page.getByLabel('结束日期', { exact: false }).first().fill(daysAgo(1))
  await expect(page.getByText('共 9 天，少于 10 天，不能成为达标营期')).toBeVisible()
  await page.getByLabel('结束日期', { exact: false }).first().fill(daysAgo(0))
  await expect(page.getByText('共 10 天，最多可休息或取消 0 天仍能达标')).toBeVisible()
  await page.getByLabel('名额').fill('40')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { name: '社区冬令营' })).toBeVisible()

  await page.getByRole('tab', { name: '名单', exact: true }).click()
  await page.getByRole('button', { name: '报名', exact: true }).click()
  await page.getByLabel('查找儿童').fill('cxm')
  await page.getByLabel('查找儿童').press('Enter')
  await page.getByRole('checkbox', { name: '全选' }).check()
  await page.getByRole('button', { name: '报名 40 人' }).click()
  await expect(page.getByText('名单上 40 人')).toBeVisible()
  await page.getByRole('tab', { name: '报名', exact: true }).click()
  await expect(page.getByText('已录取的有 40 人材料不全')).toBeVisible()

  await holdNineDays(page)
  await page.getByRole('tab', { name: '每日点名' }).click()
  await expect(page.getByText('已举办 9/10 天')).toBeVisible()
  await expect(page.getByText(/^还需举办 1 天才达标，最晚 \d+ 月 \d+ 日$/u)).toBeVisible()

  // A roll call of forty children: all are there until the absent are unticked.
  const presses = await countPresses(page)
  await page.getByRole('button', { name: /沿用/u }).click()
  await page.getByRole('checkbox', { name: '周远 上午' }).uncheck()
  await page.getByRole('checkbox', { name: '周远 下午' }).uncheck()
  await page.getByRole('checkbox', { name: '吴敏 上午' }).focus()
  await page.keyboard.press('2')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(page.getByText('应到 40 人，到营 39 人')).toBeVisible()
  await page.getByRole('button', { name: '保存签到' }).click()
  await expect(page.getByText('达标', { exact: true })).toBeVisible()
  expect(await presses()).toBeLessThan(10)
  await expect(page.getByText('已举办 10/10 天').first()).toBeVisible()

  await page.getByRole('checkbox', { name: '吴敏 下午' }).check()
  await page.getByRole('tab', { name: '出勤' }).click()
  await expect(page.getByText('签到还没有保存')).toBeVisible()
  await page.getByRole('button', { name: '不保存，离开' }).click()
  await expect(page.getByRole('row', { name: /吴敏/u })).toContainText('100.0%（10/10）')
  await expect(page.getByRole('row', { name: /周远/u })).toContainText('90.0%（9/10）')
  await page.getByRole('button', { name: '返回列表' }).click()
  await expect(page.getByText('今年已达标 1 期（标准 1–2 期）')).toBeVisible()
})
