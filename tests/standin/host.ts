import { randomBytes } from 'node:crypto'

/** The parts of an application's package.json that Electron reads. */
export interface Manifest {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
  readonly type?: string
}

/** What every part of the stand-in needs to know about this run. Filled by boot.ts. */
export const host = {
  /** `preview`: visible windows and dialogs drawn as pages; `test`: headless, dialogs answered by the spec. */
  mode: 'test' as 'test' | 'preview',
  /** True from the moment the application's `ready` event is emitted. */
  ready: false,
  packaged: false,
  appPath: '',
  resourcesPath: '',
  manifest: {} as Manifest,
  /** Command line switches, as `app.commandLine` sees them. */
  switches: new Map<string, string>(),
  /** Secret of this run: names the channel between worlds and opens the loopback server. */
  key: randomBytes(16).toString('hex'),
}

/** Writes to stderr when STANDIN_DEBUG is set. */
export function debug(...words: readonly unknown[]): void {
  if (process.env['STANDIN_DEBUG']) console.error('[stand-in]', ...words)
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
