import type { Answer } from './envelope.ts'
import type { OfficeEvent } from './events.ts'

/** Messages from the main process to the service process. */
export type ToService =
  | {
      readonly type: 'request'
      readonly id: number
      readonly route: string
      readonly input: unknown
      /** Of an act; the same id is recorded once. */
      readonly requestId?: string | undefined
    }
  | { readonly type: 'printed'; readonly id: number; readonly pdf: Uint8Array | null }
  | { readonly type: 'close' }

/** Routes with the input fields that hold paths; the shell lets through only paths the user chose. */
export type PathFields = Readonly<Record<string, readonly string[]>>

/** Messages from the service process to the main process. */
export type FromService =
  | { readonly type: 'ready'; readonly pathFields: PathFields }
  | { readonly type: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly type: 'event'; readonly event: OfficeEvent }
  | { readonly type: 'print'; readonly id: number; readonly html: string }
  | { readonly type: 'closed' }
