import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import type { WebPreferences } from 'electron'
import type { PagePreload } from '../browser/page.ts'
import { host } from '../host.ts'
import { preloadParameters } from '../page/world-scripts.ts'

function processOf(preferences: WebPreferences): object {
  const { platform, arch, execPath, version } = process
  return {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
    platform,
    arch,
    pid: 0,
    env: { ...process.env },
    argv: [execPath, ...(preferences.additionalArguments ?? [])],
    execPath,
    resourcesPath: host.resourcesPath,
    version,
    versions: { ...process.versions },
  }
}

/** Reads the preload bundle and checks its syntax as the sandboxed loader would compile it. */
export function readPreload(
  preferences: WebPreferences,
  failed: (path: string, error: Error) => void,
): PagePreload {
  const { preload } = preferences
  const parts = { path: preload, process: processOf(preferences) }
  if (preload === undefined) return { ...parts, source: undefined }
  try {
    const source = readFileSync(preload, 'utf8').replace(/^#!.*/, '')
    new vm.Script(`(function(${preloadParameters}){${source}\n})`, { filename: preload })
    return { ...parts, source }
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    console.error(`Unable to load preload script: ${preload}\n${error.stack}`)
    queueMicrotask(() => failed(preload, error))
    return { ...parts, source: undefined }
  }
}
