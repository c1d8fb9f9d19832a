import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { host } from '../host.ts'
import { strict } from '../strict.ts'
import { app } from './app.ts'

const openers: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'explorer',
  darwin: 'open',
}

/** In a preview the desktop opens it; in tests only a line on stderr says so. */
function open(target: string): void {
  if (host.mode === 'test') {
    console.error(`[shell] would open ${target}`)
    return
  }
  const opener = openers[process.platform] ?? 'xdg-open'
  spawn(opener, [target], { stdio: 'ignore', detached: true })
    .on('error', () => console.error(`[shell] cannot open ${target}`))
    .unref()
}

export const shell = strict('shell', {
  async openPath(target: string): Promise<string> {
    if (!existsSync(target)) return 'Failed to open path'
    open(target)
    return ''
  },
  async openExternal(url: string): Promise<void> {
    open(url)
  },
  showItemInFolder(file: string): void {
    open(path.dirname(file))
  },
  async trashItem(file: string): Promise<void> {
    const folder = path.join(app.getPath('userData'), 'standin-trash')
    await mkdir(folder, { recursive: true })
    await rename(file, path.join(folder, `${Date.now()}-${path.basename(file)}`))
  },
  beep() {},
})
