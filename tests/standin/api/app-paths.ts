import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { host } from '../host.ts'

function configured(variable: string, fallback: string): string {
  return process.env[variable] || path.join(os.homedir(), fallback)
}

function appDataFolder(): string {
  if (process.platform === 'win32') return configured('APPDATA', 'AppData/Roaming')
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Application Support')
  return configured('XDG_CONFIG_HOME', '.config')
}

/** A folder of the person, which a Linux desktop may have renamed in user-dirs.dirs. */
function personalFolder(key: string, fallback: string): string {
  try {
    const file = readFileSync(path.join(appDataFolder(), 'user-dirs.dirs'), 'utf8')
    const [, named] = new RegExp(`^XDG_${key}_DIR="(.*)"`, 'm').exec(file) ?? []
    if (named !== undefined) return named.replace('$HOME', os.homedir())
  } catch {
    // no such file: the usual names
  }
  return path.join(os.homedir(), fallback)
}

const places: Readonly<Record<string, (appName: string) => string>> = {
  home: () => os.homedir(),
  appData: appDataFolder,
  userData: (name) => host.switches.get('user-data-dir') || path.join(appDataFolder(), name),
  temp: () => os.tmpdir(),
  exe: () => process.execPath,
  module: () => process.execPath,
  cache: () => configured('XDG_CACHE_HOME', '.cache'),
  assets: () => host.resourcesPath,
  desktop: () => personalFolder('DESKTOP', 'Desktop'),
  documents: () => personalFolder('DOCUMENTS', 'Documents'),
  downloads: () => personalFolder('DOWNLOAD', 'Downloads'),
  music: () => personalFolder('MUSIC', 'Music'),
  pictures: () => personalFolder('PICTURES', 'Pictures'),
  videos: () => personalFolder('VIDEOS', 'Videos'),
}

const underUserData: Readonly<Record<string, string>> = {
  sessionData: '.',
  logs: 'logs',
  crashDumps: 'Crashpad',
}

/** The paths of `app.getPath`: Electron's places, and those the application set. */
export class AppPaths {
  readonly #set = new Map<string, string>()

  get(name: string, appName: string): string {
    const below = underUserData[name]
    const found =
      this.#set.get(name) ??
      (below === undefined
        ? places[name]?.(appName)
        : path.join(this.get('userData', appName), below))
    if (found === undefined) throw new Error(`Failed to get '${name}' path`)
    return found
  }

  set(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
    this.#set.set(name, folder)
  }
}
