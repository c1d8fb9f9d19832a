import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium, HEADLESS_SHELL } from '../find-chromium.ts'

const DEBIAN_PACKAGES = [
  'chromium',
  'fonts-noto-cjk',
  'poppler-utils',
  'libreoffice-writer',
  'libreoffice-calc',
]

/**
 * Brings what the tests need and npm cannot: a Chromium, Chinese fonts, and LibreOffice to open
 * the exported files. On Debian as root through apt; elsewhere it says what is missing.
 */
export function prepareMachine(): void {
  const missing = whatIsMissing()
  const lacksShell = process.platform === 'linux' && !existsSync(HEADLESS_SHELL)
  if (missing.length === 0 && !lacksShell) return
  if (canUseApt()) {
    updateLists()
    // Not every Debian has it, and the tests do without: they only take longer.
    if (lacksShell) installThroughApt(['chromium-headless-shell'])
    if (missing.length > 0) installThroughApt(DEBIAN_PACKAGES.filter(isNeeded))
  }
  const still = whatIsMissing()
  if (still.length === 0) return
  console.error(`\nMissing on this machine: ${still.join(', ')}.`)
  console.error(
    'Install Chrome, Edge or Chromium (or name one in CHROMIUM_PATH); on Debian also: ' +
      `apt-get install ${DEBIAN_PACKAGES.join(' ')}\n`,
  )
}

function whatIsMissing(): string[] {
  const missing: string[] = []
  if (findChromium() === null) missing.push('a Chromium-family browser')
  if (process.platform === 'linux') {
    if (!succeeds('sh', ['-c', 'fc-list :lang=zh | grep -q .'])) missing.push('Chinese fonts')
    if (!succeeds('sh', ['-c', 'command -v soffice && command -v pdftotext'])) {
      missing.push('LibreOffice and poppler')
    }
  }
  return missing
}

function canUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** A browser with windows is not asked for where the one without has been found. */
function isNeeded(name: string): boolean {
  return name !== 'chromium' || findChromium() === null
}

function updateLists(): void {
  runApt(['update', '-qq'])
}

function installThroughApt(packages: readonly string[]): void {
  console.log(`installing ${packages.join(' ')} …`)
  runApt(['install', '-y', '-qq', '--no-install-recommends', ...packages])
}

function runApt(args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
