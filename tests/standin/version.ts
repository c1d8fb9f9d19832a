import { readFileSync } from 'node:fs'

/** Version of the Electron npm package whose executable is stood in for, `0.0.0` without it. */
export function electronVersion(): string {
  try {
    const manifest: { readonly version: string } = JSON.parse(
      readFileSync(new URL('../../node_modules/electron/package.json', import.meta.url), 'utf8'),
    )
    return manifest.version
  } catch {
    return '0.0.0'
  }
}
