export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** Counts of Vitest's JSON report; a test file that does not load counts as failed. */
export function countVitest(report: unknown): Counts {
  const passed = numberIn(report, 'numPassedTests')
  const failed = numberIn(report, 'numFailedTests')
  const brokenFiles = failed === 0 ? numberIn(report, 'numFailedTestSuites') : 0
  const skipped = numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests')
  return { passed, failed: failed + brokenFiles, skipped }
}

/** Counts of Playwright's JSON report; a test that only passed on a retry is not a pass. */
export function countPlaywright(report: unknown): Counts {
  const stats = isRecord(report) ? report['stats'] : undefined
  return {
    passed: numberIn(stats, 'expected'),
    failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky'),
    skipped: numberIn(stats, 'skipped'),
  }
}

function numberIn(value: unknown, key: string): number {
  const found = isRecord(value) ? value[key] : undefined
  return typeof found === 'number' ? found : 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
