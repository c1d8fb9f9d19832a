import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { findChromium } from '#build/find-chromium.ts'
import type { PdfPrinter } from '#service/platform/context.ts'

const run = promisify(execFile)
const LONGEST_MS = 60_000

/** Prints pages with an installed Chromium, Chrome or Edge; null where there is none. */
export function chromiumPrinter(): PdfPrinter | null {
  const chromium = findChromium()
  return chromium === null ? null : (html) => print(chromium, html)
}

async function print(chromium: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'print-'))
  try {
    const page = join(folder, 'page.html')
    const pdf = join(folder, 'page.pdf')
    await writeFile(page, html)
    await run(
      chromium,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-pdf-header-footer',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      { timeout: LONGEST_MS },
    )
    return new Uint8Array(await readFile(pdf))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
