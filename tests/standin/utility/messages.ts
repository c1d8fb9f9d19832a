/** Messages between the main process and a utility process, over Node's own channel. */

interface PortMessage {
  readonly op: 'port'
  readonly id: string
  /** Text of the codec. */
  readonly data: string
}

interface PortClosed {
  readonly op: 'port-close'
  readonly id: string
}

export type FromUtility =
  | { readonly op: 'message'; readonly data: unknown }
  | PortMessage
  | PortClosed

export type ToUtility =
  | { readonly op: 'message'; readonly data: unknown; readonly ports: readonly string[] }
  | PortMessage
  | PortClosed
