import { join, resolve } from 'node:path'
import { buildBundles } from './build.ts'
import { requireNode24 } from './require-node.ts'
import { run } from './run-tool.ts'
import { isStale } from './stale.ts'

// npm run site | demo | bench: builds the headless console when its sources are newer, then runs it.
requireNode24()

const CONSOLE = join('out', 'console', 'index.js')
const SOURCES = ['electron/{service,console}/**/*.{ts,sql}', 'shared/**/*.{ts,json}']

const [what, ...args] = process.argv.slice(2)
if (isStale(CONSOLE, SOURCES)) await buildBundles(['console', 'background'])
const command = what === 'site' || what === undefined ? [] : [what]
const isOpening = args.includes('--open')
const rest = args.filter((arg) => arg !== '--open')
const isDone = run('node', [CONSOLE, ...command, ...rest])
process.exitCode = isDone ? 0 : 1
if (isDone && isOpening) {
  const named = rest.includes('--out') ? rest[rest.indexOf('--out') + 1] : undefined
  const folder = named ?? 'demo-output'
  run('node', [join('build', 'start.ts'), `--user-data-dir=${resolve(folder, 'practice-site')}`])
}
