/**
 * Packs the program with electron-builder into dist/.
 *   node build/pack.ts             the installers of electron-builder.yml for this system, with Electron
 *   node build/pack.ts --dir       only the folder the installers would hold
 *   node build/pack.ts --standin   the folder, packed against the stand-in distribution: it starts on
 *                                  this machine only and is for tests, never to hand out
 *   --win | --linux                for that system instead of this one
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { validateConfiguration, getConfig } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { build, Platform, type Configuration } from 'electron-builder'
import { buildBundles } from './build.ts'
import { requireNode24 } from './require-node.ts'
import { run } from './run-tool.ts'
import { isStale } from './stale.ts'

requireNode24()

const ROOT = join(import.meta.dirname, '..')
const SOURCES = ['electron/**/*.{ts,sql}', 'shared/**/*.{ts,json}', 'renderer/**/*.{ts,tsx,html}']

type TargetPlatform = 'linux' | 'win32'

/** @throws naming the wrong key when electron-builder.yml does not fit electron-builder's schema */
async function checkConfiguration(): Promise<void> {
  const configuration = await getConfig(ROOT, 'electron-builder.yml', null)
  await validateConfiguration(configuration, new DebugLogger(false))
  console.log('electron-builder.yml: valid')
}

function targetPlatform(args: readonly string[]): TargetPlatform {
  if (args.includes('--win')) return 'win32'
  if (args.includes('--linux')) return 'linux'
  return process.platform === 'win32' ? 'win32' : 'linux'
}

/** Where electron-builder takes Electron from; undefined lets it fetch the release. */
function distributionFor(platform: TargetPlatform, isStandin: boolean): string | undefined {
  if (isStandin) {
    const folder = join(ROOT, 'node_modules/.cache/standin-electron', platform)
    const writer = join(ROOT, 'tests/standin/standin-distribution.ts')
    if (!run('node', [writer, platform, folder])) throw new Error('no stand-in distribution')
    return folder
  }
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(ROOT, 'node_modules/electron/dist')
  const executable = platform === 'win32' ? 'electron.exe' : 'electron'
  return existsSync(join(own, executable)) ? own : undefined
}

async function pack(args: readonly string[]): Promise<void> {
  const platform = targetPlatform(args)
  const isStandin = args.includes('--standin')
  const isFolderOnly = isStandin || args.includes('--dir')
  await checkConfiguration()
  if (isStale('out/renderer/index.html', SOURCES, ROOT)) {
    await buildBundles(['renderer', 'main', 'preload', 'service', 'background'])
  }
  const electronDist = distributionFor(platform, isStandin)
  const config: Configuration = electronDist === undefined ? {} : { electronDist }
  const system = platform === 'win32' ? Platform.WINDOWS : Platform.LINUX
  const files = await build({
    projectDir: ROOT,
    targets: system.createTarget(isFolderOnly ? 'dir' : []),
    config,
    publish: 'never',
  })
  for (const file of files) console.log(file)
}

await pack(process.argv.slice(2))
