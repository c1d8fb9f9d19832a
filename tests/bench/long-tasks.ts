import type { Page } from '@playwright/test'

/** Notes every task of the page that holds it up for more than 50 ms, from now on. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: number[] = []
    Object.assign(globalThis, { longTasksSeen: kept })
    new PerformanceObserver((list) => {
      kept.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ entryTypes: ['longtask'] })
  })
}

/** Their lengths since the last time this was asked, milliseconds. */
export async function longTasks(page: Page): Promise<readonly number[]> {
  await page.waitForTimeout(300)
  return page.evaluate(() => {
    const { longTasksSeen } = globalThis as unknown as { longTasksSeen: number[] }
    return longTasksSeen.splice(0)
  })
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
