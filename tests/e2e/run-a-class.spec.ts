import type { Page } from '@playwright/test'
import { childDraft } from '../support/factories/children.ts'
import { expect, test } from './electron.ts'
import { goTo, setUpSite } from './office-desk.ts'

const CHILDREN = 40

/** Sends records of other features straight to the service. */
async function addChildren(page: Page): Promise<number[]> {
  const child = childDraft({ registeredOn: '2020-01-01' })
  return page.evaluate(
    async ([draft, count]) => {
      const ids: number[] = []
      for (let n = 1; n <= count; n += 1) {
        const input = {
          child: { ...draft, name: `儿童${n}` },
          categories: [],
          confirmSameName: true,
        }
        const answer = await window.office.request('children.add', input)
        if (answer.ok) ids.push((answer.value as { readonly id: number }).id)
      }
      return ids
    },
    [child, CHILDREN] as const,
  )
}

/** A class that met every day for the last weeks, so that the test can be run on any day. */
async function openClass(page: Page, childIds: readonly number[]): Promise<void> {
  const day = (offset: number) => {
    const at = new Date(Date.now() + offset * 86_400_000)
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at)
  }
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
  const slots = weekdays.map((weekday) => ({ weekday, startsAt: '09:00', endsAt: '10:30' }))
  const dates = { startsOn: day(-40), endsOn: day(0), periodId: null }
  const rest = { subject: 'calligraphy', roomId: null, teacherId: null, quota: 40, note: '' }
  const answers = await page.evaluate(
    async ([draft, joinedOn, ids]) => {
      const added = await window.office.request('classes.add', { class: draft })
      if (!added.ok) return added
      const classId = (added.value as { readonly id: number }).id
      return window.office.request('classes.join', { classId, joinedOn, childIds: ids })
    },
    [{ name: '书法班', slots, ...dates, ...rest }, dates.startsOn, [...childIds]] as const,
  )
  expect(answers).toMatchObject({ ok: true })
}

test('the roll of a class of 40 children is called in under ten clicks', async ({
  launched: { page },
}) => {
  await setUpSite(page)
  await openClass(page, await addChildren(page))
  await goTo(page, '兴趣班')
  let clicks = 0
  const click = async (name: string | RegExp, role: 'button' | 'tab' | 'checkbox') => {
    await page.getByRole(role, { name, exact: true }).first().click()
    clicks += 1
  }
  await page.getByRole('gridcell', { name: '书法班' }).dblclick()
  clicks += 2
  await click('场次与点名', 'tab')
  await click('点名', 'button')
  await click('儿童7', 'checkbox')
  await click('儿童23', 'checkbox')
  await page.getByLabel('教学内容').fill('横和竖')
  await expect(page.getByText('应到 40，实到 38', { exact: true })).toBeVisible()
  await click('保存点名', 'button')
  await expect(page.getByText('已保存点名：应到 40，实到 38')).toBeVisible()
  expect(clicks).toBeLessThan(10)
  await click('统计', 'tab')
  await expect(page.getByText('38 人次')).toBeVisible()
})
