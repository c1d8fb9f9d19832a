import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'vite'
import type { WriterOrders } from './writer-orders.ts'

export interface Told {
  readonly sent: readonly Written[]
  readonly done: readonly Written[]
  readonly isReady: boolean
  /** Null when the process was killed. */
  readonly exitCode: number | null
  readonly complaints: string
}

export interface Written {
  readonly serial: number
  readonly route: string
}

/** When to kill: so many milliseconds after the process started, or after its first words. */
export interface Kill {
  readonly after: 'start' | 'words'
  readonly ms: number
}

/**
 * Bundles a writer and its background thread, side by side as in the program, below node_modules,
 * where they find the SQLite addon. Returns its path and its end.
 */
export async function bundleWriter(file = 'writer.ts'): Promise<{
  readonly script: string
  readonly remove: () => void
}> {
  const cache = join(process.cwd(), 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'writer-'))
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    resolve: { conditions: ['node'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          'writer/index': join(import.meta.dirname, file),
          'background/index': 'electron/service/platform/background/worker.ts',
        },
        external: [/^better-sqlite3/, /^node:/],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
  return {
    script: join(outDir, 'writer', 'index.js'),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  }
}

/** Runs the writer in a process group of its own and, when told to, kills that group. */
export async function runWriter(
  script: string,
  orders: WriterOrders,
  kill: Kill | null,
): Promise<Told> {
  const child = spawn(process.execPath, [script, JSON.stringify(orders)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const lines: string[] = []
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  const words = createInterface({ input: child.stdout })
  words.on('line', (line) => lines.push(line))
  if (kill !== null) {
    if (kill.after === 'words') await Promise.race([once(words, 'line'), ended])
    await Promise.race([pause(kill.ms), ended])
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  await ended
  return {
    sent: listed(lines, 'sent'),
    done: listed(lines, 'done'),
    isReady: lines.includes('ready'),
    exitCode: child.exitCode,
    complaints,
  }
}

function listed(lines: readonly string[], word: string): Written[] {
  return lines
    .map((line) => line.split(' '))
    .filter(([first]) => first === word)
    .map(([, serial, route]) => ({ serial: Number(serial), route: route ?? '' }))
}
