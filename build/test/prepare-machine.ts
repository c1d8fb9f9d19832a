import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from '../find-chromium.ts'

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
  if (missing.length === 0) return
  if (canUseApt()) installThroughApt()
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

function installThroughApt(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as const, env }
  console.log(`installing ${DEBIAN_PACKAGES.join(' ')} …`)
  spawnSync('apt-get', ['update', '-qq'], { ...options, stdio: [...options.stdio] })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES], {
    ...options,
    stdio: [...options.stdio],
  })
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
