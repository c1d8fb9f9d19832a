import { join } from 'node:path'
import { buildBundles } from './build.ts'
import { requireNode24 } from './require-node.ts'
import { run } from './run-tool.ts'
import { isStale } from './stale.ts'

// npm run site | demo | bench: builds the headless console when its sources are newer, then runs it.
requireNode24()

const CONSOLE = join('out', 'console', 'index.js')
const SOURCES = ['electron/{service,console}/**/*.{ts,sql}', 'shared/**/*.{ts,json}']

const [what, ...args] = process.argv.slice(2)
if (isStale(CONSOLE, SOURCES)) await buildBundles(['console'])
const command = what === 'site' || what === undefined ? [] : [what]
process.exitCode = run('node', [CONSOLE, ...command, ...args]) ? 0 : 1
