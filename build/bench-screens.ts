import { buildBundles } from './build.ts'
import { requireNode24 } from './require-node.ts'
import { run } from './run-tool.ts'

// What the screens of a large site cost, measured in the window itself.
requireNode24()
await buildBundles()
process.exitCode = run('playwright', ['test', '-c', 'tests/bench/playwright.config.ts']) ? 0 : 1
