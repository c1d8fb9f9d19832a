import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addDays, toDay } from '#shared/kernel/day.ts'
import { openDatabase } from '#service/platform/database/open.ts'
import { unlockVault, vaultSchema } from '#service/platform/database/vault.ts'
import { databaseName } from '#service/platform/site-files.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { expect, launch, test } from '../e2e/electron.ts'
import { goTo, PASSWORD, setUpSite, signIn } from '../e2e/office-desk.ts'
import { longTasks, median, watchLongTasks } from './long-tasks.ts'

const FIRST = toDay('2022-01-03')
const WEEKS = 5 * 52 + 8
const PER_WEEK = 300
const DAY = '2026-10-14'
const OPENINGS = 10

/** Five years of 300 bookings a week, written past the program while it is closed. */
async function busySite(): Promise<string> {
  const { app, page, userData } = await launch()
  await setUpSite(page)
  await page.evaluate((room) => window.office.request('rooms.add', room), roomDraft())
  await app.close()
  const folder = join(userData, 'site')
  const vault = vaultSchema.parse(JSON.parse(readFileSync(join(folder, 'site.vault.json'), 'utf8')))
  const key = await unlockVault(vault, vault.accounts[0]?.loginName ?? '', PASSWORD)
  const database = openDatabase(join(folder, databaseName(vault.generation)), key, 'existing')
  try {
    const insert = database.prepare(
      `INSERT INTO reservation (title, day, starts_at, ends_at, room_id, note)
       VALUES (?, ?, ?, ?, 1, '')`,
    )
    database.transaction(() => {
      for (let n = 0; n < WEEKS * PER_WEEK; n++) {
        const day = addDays(FIRST, Math.floor(n / PER_WEEK) * 7 + (n % 7))
        const hour = 8 + (n % 10)
        const times = [hour, hour + 1].map((one) => `${String(one).padStart(2, '0')}:00`)
        insert.run(`安排${n}`, day, ...times)
      }
    })()
  } finally {
    database.close()
  }
  return userData
}

/** From the click on another view to its first booking on the screen, milliseconds. */
function openView(page: Page, view: string, shows: string): Promise<number> {
  return page.evaluate(
    async ([name, selector]) => {
      const button = [...document.querySelectorAll('[aria-label="视图"] button')].find(
        ({ textContent }) => textContent === name,
      )
      if (!(button instanceof HTMLElement)) throw new Error(`no view ${name}`)
      const started = performance.now()
      button.click()
      while (document.querySelector(selector) === null) {
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      return performance.now() - started
    },
    [view, shows] as const,
  )
}

test('the calendar with five years of 300 bookings a week', async () => {
  const userData = await busySite()
  const { app, page } = await launch({ userData })
  try {
    await signIn(page)
    await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
    await goTo(page, '日程')
    await page.evaluate((day) => (location.hash = `#/schedule?day=${day}`), DAY)
    await expect(page.locator('.box')).toHaveCount(PER_WEEK)

    const months: number[] = []
    const weeks: number[] = []
    for (let turn = 0; turn < OPENINGS; turn++) {
      months.push(await openView(page, '月', '.row'))
      weeks.push(await openView(page, '周', '.box'))
    }
    await expect(page.locator('.box')).toHaveCount(PER_WEEK)
    await watchLongTasks(page)
    const from = await page.locator('.box').first().boundingBox()
    if (from === null) throw new Error('nothing to drag')
    await page.mouse.move(from.x + 4, from.y + 6)
    await page.mouse.down()
    for (let step = 1; step <= 60; step++) {
      await page.mouse.move(from.x + 4 + step * 8, from.y + 6 + step * 4)
      await page.waitForTimeout(16)
    }
    const whileDragging = await longTasks(page)
    await page.keyboard.press('Escape')
    await page.mouse.up()

    console.log(`\n${WEEKS * PER_WEEK} bookings of five years, in the window`)
    console.log(`  open the month, click to rows      ${shown(months)}`)
    console.log(`  open the week, click to ${PER_WEEK} boxes  ${shown(weeks)}`)
    console.log(
      `  long tasks while dragging          ${whileDragging.map(Math.round).join(', ') || 'none'}`,
    )
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
})

function shown(times: readonly number[]): string {
  return `median ${median(times).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`
}
