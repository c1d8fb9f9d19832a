import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Connection } from '#service/platform/database/connection.ts'
import { openDatabase } from '#service/platform/database/open.ts'
import { unlockVault, vaultSchema } from '#service/platform/database/vault.ts'
import { databaseName } from '#service/platform/site-files.ts'
import { fillBenchSite } from '../../electron/console/bench/bench-site.ts'
import { expect, launch, test } from '../e2e/electron.ts'
import { goTo, PASSWORD, setUpSite, signIn } from '../e2e/office-desk.ts'
import { longTasks, median, watchLongTasks } from './long-tasks.ts'

const SIZE = { name: '5,000 children', children: 5_000, attendance: 0, loans: 0, vouchers: 0 }
const TYPED = ['c', 'ce', 'ces', 'cesh', 'ceshi', 'ceshi4', 'ceshi42', 'ceshi421']
const WHEELS = 60
const OPENINGS = 10

/** A set-up site, filled past the program while it is closed. */
async function bigSite(): Promise<string> {
  const { app, page, userData } = await launch()
  await setUpSite(page)
  await app.close()
  const folder = join(userData, 'site')
  const vault = vaultSchema.parse(JSON.parse(readFileSync(join(folder, 'site.vault.json'), 'utf8')))
  const key = await unlockVault(vault, vault.accounts[0]?.loginName ?? '', PASSWORD)
  const database = openDatabase(join(folder, databaseName(vault.generation)), key, 'existing')
  try {
    fillBenchSite(new Connection(database), SIZE)
  } finally {
    database.close()
  }
  return userData
}

/** From the key to the frame that shows what it found, milliseconds. */
async function typeAndPaint(page: Page): Promise<readonly number[]> {
  const box = page.getByLabel('查找儿童')
  const times: number[] = []
  for (const text of TYPED) {
    times.push(
      await box.evaluate(async (element, typed) => {
        const started = performance.now()
        const field = element as HTMLInputElement
        // Past React's own setter, as a key does.
        Reflect.set(HTMLInputElement.prototype, 'value', typed, field)
        field.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        return performance.now() - started
      }, text),
    )
  }
  await box.fill('')
  return times
}

/** From the double click to the name in the drawer, milliseconds. */
async function openAndRead(page: Page, row: number): Promise<number> {
  const ms = await page.evaluate(async (index) => {
    const cells = document.querySelectorAll('[role="gridcell"][data-field="name"]')
    const cell = cells[index]
    if (cell === undefined) throw new Error('no such row')
    const name = cell.textContent ?? ''
    const started = performance.now()
    cell.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
    const isShown = () =>
      [...document.querySelectorAll('[aria-label="儿童档案"] h2')].some(
        ({ textContent }) => textContent === name,
      )
    while (!isShown()) await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - started
  }, row)
  await page.getByRole('button', { name: '关闭档案' }).click()
  await expect(page.getByRole('button', { name: '关闭档案' })).toHaveCount(0)
  return ms
}

/** The same files asked for past the screen, milliseconds. */
function askForFiles(page: Page): Promise<readonly number[]> {
  return page.evaluate(async (count) => {
    const times: number[] = []
    for (let id = 1; id <= count; id++) {
      const started = performance.now()
      await window.office.request('children.get', { id })
      times.push(performance.now() - started)
    }
    return times
  }, OPENINGS)
}

test('the register with 5,000 children', async () => {
  const userData = await bigSite()
  const { app, page } = await launch({ userData })
  try {
    await signIn(page)
    await expect(page.getByRole('heading', { name: '工作台' })).toBeVisible()
    const started = performance.now()
    await goTo(page, '儿童档案')
    await expect(page.getByRole('gridcell').first()).toBeVisible()
    const listed = performance.now() - started
    await watchLongTasks(page)

    const typed = await typeAndPaint(page)
    const whileTyping = await longTasks(page)
    await page.getByRole('grid').hover()
    for (let turn = 0; turn < WHEELS; turn++) {
      await page.mouse.wheel(0, turn < WHEELS / 2 ? 120 : -120)
      await page.waitForTimeout(16)
    }
    const whileScrolling = await longTasks(page)
    const opened: number[] = []
    for (let row = 0; row < OPENINGS; row++) opened.push(await openAndRead(page, row))

    const asked = await askForFiles(page)
    console.log(`\n${SIZE.name}, in the window`)
    console.log(`  open the register, click to rows   ${listed.toFixed(0)} ms`)
    console.log(`  find as typed, key to frame        ${shown(typed)}`)
    console.log(
      `  long tasks while typing            ${whileTyping.map(Math.round).join(', ') || 'none'}`,
    )
    console.log(
      `  long tasks while scrolling         ${whileScrolling.map(Math.round).join(', ') || 'none'}`,
    )
    console.log(`  open a child, click to file        ${shown(opened)}`)
    console.log(`  of that, the answer of the service ${shown(asked)}`)
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
})

function shown(times: readonly number[]): string {
  return `median ${median(times).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`
}
