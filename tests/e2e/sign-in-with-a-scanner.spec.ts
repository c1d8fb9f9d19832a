import type { Page } from '@playwright/test'
import { childDraft } from '../support/factories/children.ts'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

async function send(
  page: Page,
  route: string,
  input: unknown,
): Promise<{ id: number; number: string }> {
  const answer = await page.evaluate(([name, payload]) => window.office.request(name, payload), [
    route,
    input,
  ] as const)
  expect(answer).toMatchObject({ ok: true })
  return (answer as { value: { id: number; number: string } }).value
}

function child(name: string) {
  return {
    child: childDraft({ name, registeredOn: '2020-01-01' }),
    categories: [],
    confirmSameName: true,
  }
}

/** A term of every day with forty children; what the scanner reads off the cards. */
async function fortyChildren(page: Page): Promise<readonly string[]> {
  const year = new Date().getFullYear()
  const term = await send(page, 'tutoring.addTerm', {
    name: '全年辅导',
    startsOn: `${year - 1}-12-01`,
    endsOn: `${year + 1}-01-31`,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    startsAt: '00:00',
    endsAt: '23:59',
    roomId: null,
    note: '',
  })
  const childIds: number[] = []
  const cards: string[] = []
  for (let n = 1; n <= 40; n += 1) {
    const { id, number } = await send(page, 'children.add', child(`儿童${n}`))
    childIds.push(id)
    cards.push(number.replace('-', ''))
  }
  await send(page, 'tutoring.join', { termId: term.id, joinedOn: `${year - 1}-12-01`, childIds })
  return cards
}

/** Today may be a holiday when the test runs: then the day is opened all the same. */
async function openAnyway(page: Page): Promise<void> {
  const anyway = page.getByRole('button', { name: '这天照常开放' })
  const ready = page.getByText('请扫码').or(page.getByRole('table', { name: '点名表' }))
  await expect(anyway.or(ready).first()).toBeVisible()
  if (await anyway.isVisible()) await anyway.click()
}

test('children are signed in and out with a scanner alone, and a roll of forty is called in a few clicks', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  const cards = await fortyChildren(page)
  const [first = '', second = ''] = cards
  await goTo(page, '课后辅导')
  await page.getByRole('tab', { name: '签到台' }).click()
  await openAnyway(page)

  // From here on no mouse: a scanner types the number and Enter.
  const scan = async (card: string) => {
    await page.keyboard.type(card)
    await page.keyboard.press('Enter')
  }
  await scan(first)
  await expect(page.getByText(/儿童1 \d\d:\d\d 签到/)).toBeVisible()
  await scan('99990000')
  await expect(page.getByText('没有找到“99990000”')).toBeVisible()
  await scan(second)
  await expect(page.getByRole('status')).toHaveText('未到 38　在站 2　已接走 0　不来 0')

  // The same card again asks who collects, and once more confirms.
  await scan(first)
  await expect(page.getByRole('region', { name: '签退' })).toContainText(/儿童1 \d\d:\d\d 已签到/)
  await expect(page.getByRole('radio', { name: '林阿福' })).toBeChecked()
  await scan(first)
  await expect(page.getByText(/儿童1 \d\d:\d\d 签退，林阿福/)).toBeVisible()
  await scan(first)
  await expect(page.getByText(/儿童1 \d\d:\d\d 已签退，林阿福/)).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('未到 38　在站 1　已接走 1　不来 0')

  // A roll call of forty children: everybody there but two, counted in clicks.
  let clicks = 0
  const click = async (name: string) => {
    clicks += 1
    await page.getByRole('button', { name, exact: true }).click()
  }
  await page.getByRole('tab', { name: '今日点名' }).click()
  clicks += 1
  await click('全部出勤')
  await click('儿童3，出勤')
  await click('儿童4 改为请假')
  await click('保存更正')
  await expect(page.getByText(/点名：应到 40，实到 38，请假 1，缺勤 1/)).toBeVisible()
  expect(clicks).toBeLessThan(10)
})
