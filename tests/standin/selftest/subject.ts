/** What the self-test application (app/) offers to the specs. */
import type { BrowserWindow } from 'electron'

interface SubjectWindow extends BrowserWindow {
  readonly preloadErrors: readonly (readonly [file: string, message: string])[]
}

/** The `electron` module without types, to ask for what is not there. */
type Untyped = Readonly<Record<string, Record<string, (...args: unknown[]) => unknown>>>

interface MainSubject {
  readonly isOneModule: boolean
  readonly events: readonly (readonly unknown[])[]
  readonly window: SubjectWindow
  readonly open: (preload?: string) => SubjectWindow
  readonly failure: (work: (electron: Untyped) => unknown) => Promise<string>
}

interface PageSubject {
  readonly call: (channel: string, ...args: unknown[]) => Promise<unknown>
  readonly preload: Readonly<Record<'fs' | 'events' | 'process' | 'sendSync', unknown>>
  readonly nested: {
    readonly list: readonly object[]
    readonly add: (a: number, b: number) => number
  }
  readonly mapEach: (
    items: readonly number[],
    change: (item: number) => number,
  ) => readonly number[]
  readonly boom: () => void
  readonly later: () => Promise<void>
  readonly exposedTwice: () => string
  readonly throughPort: (n: number) => Promise<unknown>
  readonly throughChannel: () => Promise<unknown>
  readonly throughChild: () => Promise<unknown>
}

declare global {
  /** In the main process of the self-test application. */
  var standinMain: MainSubject
  /** In its pages. */
  var standinPage: PageSubject
}
