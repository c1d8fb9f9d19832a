import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildBundles } from './build.ts'
import { requireNode24 } from './require-node.ts'
import { run } from './run-tool.ts'
import { prepareMachine } from './test/prepare-machine.ts'
import { countPlaywright, countVitest, sum, type Counts } from './test/suite-counts.ts'

// The whole check, one suite after the other: two cores bear no more. Ends with one plain line.
requireNode24()
prepareMachine()

const REPORTS = join('node_modules', '.cache', 'reports')
rmSync(REPORTS, { recursive: true, force: true })

const all: Counts[] = []

check('format', () => run('oxfmt', ['--check', '.']))
check('lint', () => run('oxlint', ['--type-aware', '--deny-warnings']))
check('types', () => run('tsc', ['-b']))
suite('rules, service, migrations and screens', 'vitest.json', countVitest, (report) =>
  run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]),
)
await buildBundles()
check('stand-in against electron.d.ts', () => run('node', ['tests/standin/coverage.ts']))
suite('stand-in', 'standin.json', countPlaywright, (report) =>
  run('playwright', ['test', '-c', 'tests/standin/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  }),
)
check('package', () => run('node', ['build/pack.ts', '--standin']))
suite('end to end', 'e2e.json', countPlaywright, (report) =>
  run('playwright', ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  }),
)

const { passed, failed, skipped } = sum(all)
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed > 0 ? 1 : 0

/** A tool that only says yes or no counts as one check. */
function check(name: string, act: () => boolean): void {
  console.log(`\n== ${name}`)
  const isGood = act()
  if (!isGood) console.error(`== ${name}: FAILED`)
  all.push({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 })
}

/** A test runner is counted by its own report; one that leaves none has failed. */
function suite(
  name: string,
  file: string,
  count: (report: unknown) => Counts,
  act: (report: string) => boolean,
): void {
  console.log(`\n== ${name}`)
  const path = join(process.cwd(), REPORTS, file)
  const isGood = act(path)
  const counts = readCounts(path, count)
  const isSilent = counts.passed + counts.failed === 0 || (!isGood && counts.failed === 0)
  all.push(isSilent ? { ...counts, failed: counts.failed + 1 } : counts)
}

function readCounts(path: string, count: (report: unknown) => Counts): Counts {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}
