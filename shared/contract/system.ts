import type { Answer } from './envelope.ts'
import type { OfficeEvent } from './events.ts'

export interface FileFilter {
  readonly name: string
  readonly extensions: readonly string[]
}

/** Acts only the shell can do (dialogs, folders, versions); answered by the main process itself. */
export interface SystemRoutes {
  'system.choose-file': {
    input: { readonly title: string; readonly filters: readonly FileFilter[] }
    output: { readonly path: string } | null
  }
  'system.choose-folder': {
    input: { readonly title: string }
    output: { readonly path: string } | null
  }
  'system.show-in-folder': { input: { readonly path: string }; output: null }
  /** Where the site’s files and the diagnostics of the service are. */
  'system.data-folder': { input: Record<string, never>; output: { readonly path: string } }
  /** Starts the service again after it gave up by itself. */
  'system.restart-service': { input: Record<string, never>; output: null }
  'system.about': {
    input: Record<string, never>
    output: {
      readonly version: string
      readonly electron: string
      readonly chromium: string
      readonly preview: boolean
    }
  }
}
export type SystemRouteName = keyof SystemRoutes

/** The one door of the preload script: window.office. */
export interface OfficeDoor {
  /** An act carries an id of its own; the same id is recorded once, however often it is sent. */
  request(route: string, input: unknown, requestId?: string): Promise<Answer>
  onEvent(listener: (event: OfficeEvent) => void): () => void
}
