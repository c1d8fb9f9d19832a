/**
 * Writes a stand-in Electron distribution for electron-builder's `electronDist`: the file names of
 * the real one, an executable that starts tests/standin/bin/electron, and Electron's fuse wire in
 * its tail. So packing, renaming and fuse flipping really run, and the packed application starts.
 * For tests only: what is packed with it works on this machine, in this folder.
 *   node tests/standin/standin-distribution.ts linux|win32 <folder>
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { electronVersion } from './version.ts'

export type DistributionPlatform = 'linux' | 'win32'

/** The sentinel @electron/fuses looks for, then version 1, nine fuses, and their state. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
])

const locales = ['en-GB', 'en-US', 'fr', 'ru', 'zh-CN', 'zh-TW']
const plainFiles = [
  'LICENSE',
  'LICENSES.chromium.html',
  'icudtl.dat',
  'resources.pak',
  'v8_context_snapshot.bin',
]

function launcher(): Buffer {
  const bin = path.join(import.meta.dirname, 'bin/electron')
  const script = `#!/bin/sh
# Stand-in distribution, for tests only.
here=$(dirname -- "$(readlink -f -- "$0")")
exec "${bin}" "$here/resources/app.asar" "$@"
exit 1
`
  return Buffer.concat([Buffer.from(script), fuseWire, Buffer.from('\n')])
}

/** A Windows executable without code: version strings to edit, and the fuse wire as a resource. */
function emptyWindowsExecutable(): Buffer {
  const executable = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(executable)
  const version = Resource.VersionInfo.createEmpty()
  version.lang = 1033
  version.setFileVersion(1, 0, 0, 0)
  version.setProductVersion(1, 0, 0, 0)
  const strings = { ProductName: 'Electron', FileDescription: 'Electron' }
  version.setStringValues({ lang: 1033, codepage: 1200 }, strings)
  version.outputToResourceEntries(resources.entries)
  const bin = new Uint8Array(fuseWire).buffer
  resources.entries.push({ type: 'FUSES', id: 'WIRE', bin, lang: 1033, codepage: 1200 })
  resources.outputResource(executable)
  return Buffer.from(executable.generate())
}

/** Writes the distribution, replacing what is in the folder. */
export function writeStandinDistribution(platform: DistributionPlatform, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'locales'), { recursive: true })
  mkdirSync(path.join(folder, 'resources'))
  for (const locale of locales) writeFileSync(path.join(folder, 'locales', `${locale}.pak`), '')
  for (const name of plainFiles) writeFileSync(path.join(folder, name), `stand-in ${name}\n`)
  writeFileSync(path.join(folder, 'version'), electronVersion())
  const runnable = { mode: 0o755 }
  if (platform === 'win32') {
    writeFileSync(path.join(folder, 'electron.exe'), emptyWindowsExecutable())
    return
  }
  writeFileSync(path.join(folder, 'electron'), launcher(), runnable)
  for (const name of ['chrome-sandbox', 'chrome_crashpad_handler']) {
    writeFileSync(path.join(folder, name), '', runnable)
  }
}

if (import.meta.main) {
  const [platform, folder] = process.argv.slice(2)
  if ((platform !== 'linux' && platform !== 'win32') || folder === undefined) {
    console.error('usage: node tests/standin/standin-distribution.ts linux|win32 <folder>')
    process.exit(1)
  }
  writeStandinDistribution(platform, path.resolve(folder))
  console.log(`stand-in Electron ${electronVersion()} for ${platform} in ${folder}`)
}
