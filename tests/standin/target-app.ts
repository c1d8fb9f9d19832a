import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Manifest } from './host.ts'

export interface TargetApp {
  /** `app.getAppPath()` */
  readonly folder: string
  /** Main module. */
  readonly main: string
  readonly manifest: Manifest
  readonly packaged: boolean
  readonly resourcesPath: string
}

function appIn(folder: string): Pick<TargetApp, 'folder' | 'main' | 'manifest'> {
  const manifest: Manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return { folder, manifest, main: path.resolve(folder, manifest.main ?? 'index.js') }
}

/**
 * Unpacks app.asar into a temporary `resources` folder under the same names, because Node cannot
 * read inside an archive. Removed when the process ends.
 */
async function unpack(archive: string): Promise<string> {
  const { extractAll } = await import('@electron/asar')
  const resources = mkdtempSync(path.join(os.tmpdir(), 'standin-resources-'))
  process.on('exit', () => rmSync(resources, { recursive: true, force: true }))
  const name = path.basename(archive)
  extractAll(archive, path.join(resources, name))
  if (existsSync(`${archive}.unpacked`)) {
    cpSync(`${archive}.unpacked`, path.join(resources, `${name}.unpacked`), { recursive: true })
  }
  for (const other of readdirSync(path.dirname(archive))) {
    if (other.startsWith(name)) continue
    symlinkSync(path.join(path.dirname(archive), other), path.join(resources, other))
  }
  return resources
}

/** The application a path on the command line stands for. @throws when there is none */
export async function findTargetApp(given: string): Promise<TargetApp> {
  const target = path.resolve(given)
  const resourcesPath = fileURLToPath(new URL('resources', import.meta.url))
  const unpackaged = { packaged: false, resourcesPath }
  const stats = statSync(target)
  if (stats.isDirectory()) return { ...appIn(target), ...unpackaged }
  if (target.endsWith('.asar')) {
    const resources = await unpack(target)
    const folder = path.join(resources, path.basename(target))
    return { ...appIn(folder), packaged: true, resourcesPath: resources }
  }
  return { folder: path.dirname(target), main: target, manifest: {}, ...unpackaged }
}
