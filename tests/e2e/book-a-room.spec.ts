import type { Page } from '@playwright/test'
import type { RouteInput, RouteName } from '#shared/contract/index.ts'
import { reservationDraft } from '#tests/support/factories/bookings.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

async function ask<R extends RouteName>(page: Page, route: R, input: RouteInput<R>): Promise<void> {
  const answer = await page.evaluate(([name, value]) => window.office.request(name, value), [
    route,
    input,
  ] as const)
  expect(answer).toMatchObject({ ok: true })
}

test('a visit is moved into a taken room: the clash is named, accepted with a reason, and shown', async ({
  launched,
}) => {
  const { page } = launched
  await setUpSite(page)
  const day = await page.evaluate(() => new Intl.DateTimeFormat('sv-SE').format())
  // Whether the office is open that day is not what this is about.
  const open = { day, roomId: 1, clashReason: '当天开放' } as const
  await ask(page, 'rooms.add', roomDraft())
  for (const [title, startsAt, endsAt] of [
    ['督导会', '09:00', '10:00'],
    ['镇政府来访', '14:00', '15:00'],
  ] as const) {
    const { clashReason, ...place } = open
    const reservation = reservationDraft({ ...place, title, startsAt, endsAt })
    await ask(page, 'bookings.reserve', { reservation, clashReason })
  }
  await goTo(page, '日程')
  await page.keyboard.press('4')
  const visit = page.locator('[data-booking]', { hasText: '镇政府来访' })
  const from = await visit.boundingBox()
  const to = await page.locator('[data-booking]', { hasText: '督导会' }).boundingBox()
  if (from === null || to === null) throw new Error('the boxes are not on the screen')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + 60, { steps: 5 })
  await page.mouse.move(to.x + 20, to.y + 21, { steps: 5 })
  await page.mouse.up()
  await expect(page.getByRole('list', { name: '冲突的安排' })).toContainText('督导会')
  await page.getByLabel('仍要安排的理由').fill('来访只看场地')
  await page.getByRole('button', { name: '保存调整' }).click()
  await expect(page.getByText('已调整“镇政府来访”')).toBeVisible()
  await expect(page.getByRole('group', { name: '当天的安排' })).toContainText(
    '已接受冲突：来访只看场地',
  )
  await page.getByRole('button', { name: '已接受的冲突' }).click()
  await expect(page.getByRole('row', { name: /来访只看场地/ })).toContainText('场地：儿童学堂')
})
