/** Messages between the preload's world and the main process. `data` is text of the codec. */

interface Channelled {
  readonly channel: string
  readonly data: string
}

interface PortMessage {
  readonly op: 'port'
  readonly id: string
  readonly data: string
}

interface PortClosed {
  readonly op: 'port-close'
  readonly id: string
}

interface Posted extends Channelled {
  readonly op: 'post'
  readonly ports: readonly string[]
}

interface Sent extends Channelled {
  readonly op: 'send'
}

interface Invoked extends Channelled {
  readonly op: 'invoke'
  readonly id: number
}

export interface Reply {
  readonly op: 'reply'
  readonly id: number
  readonly data?: string
  readonly error?: string
}

export type FromPage =
  | Sent
  | Invoked
  | Posted
  | PortMessage
  | PortClosed
  | { readonly op: 'title'; readonly title: string }
  | { readonly op: 'preload-error'; readonly message: string }

export type ToPage =
  | Sent
  | Posted
  | PortMessage
  | PortClosed
  | Reply
  /** Preview: show this mark before the document's title from now on. */
  | { readonly op: 'mark-title'; readonly mark: string }

/** What the isolated world is told when it starts. */
export interface WorldConfig {
  /** Name of the function that carries text out of the world. */
  readonly binding: string
  /** Name of the function the main process calls in the world. */
  readonly receiver: string
  readonly preloadPath: string | undefined
  /** `process` of the preload. */
  readonly process: object
}
