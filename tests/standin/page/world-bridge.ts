/* Runs in the page, injected as text: refers only to the other declarations of this file. */

/** A value on its way from one world to the other. Chromium clones what `v` holds. */
export type Parcel =
  | { readonly t: 'v'; readonly v: unknown }
  | { readonly t: 'f' | 'back' | 'p'; readonly id: number }
  | { readonly t: 'e'; readonly m: string }
  | { readonly t: 'a'; readonly items: readonly Parcel[] }
  | { readonly t: 'o'; readonly e: readonly (readonly [string, Parcel])[] }

type Order =
  | { readonly op: 'settle'; readonly id: number; readonly ok: boolean; readonly v: Parcel }
  | { readonly op: 'expose'; readonly id: number; readonly key: string; readonly api: Parcel }
  | {
      readonly op: 'call'
      readonly id: number
      readonly fn: number
      readonly args: readonly Parcel[]
    }

type Request<O> = O extends { readonly op: 'settle' }
  ? never
  : O extends Order
    ? Omit<O, 'id'>
    : never

interface Outcome {
  readonly id: number
  readonly value?: Parcel
  readonly error?: string
}

type Callable = (...args: unknown[]) => unknown

export function isPlainObject(value: object): boolean {
  const tag = Object.prototype.toString.call(value)
  if (tag === '[object Object]') return true
  if (tag === '[object Window]') return false
  const cloned = [Date, RegExp, Map, Set, ArrayBuffer, Blob, Node, Number, String, Boolean]
  return !ArrayBuffer.isView(value) && !cloned.some((type) => value instanceof type)
}

export function deepFreeze<T>(value: T, seen = new Set<unknown>()): T {
  const freezable = (typeof value === 'object' && value !== null) || typeof value === 'function'
  if (!freezable || seen.has(value) || ArrayBuffer.isView(value)) return value
  seen.add(value)
  for (const member of Object.values(value)) deepFreeze(member, seen)
  return Object.freeze(value)
}

export function thrownMessage(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
    if (typeof thrown.message === 'string') return thrown.message
  }
  return 'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.'
}

/**
 * One end of the bridge between the page's world and the preload's world. The ends talk by
 * synchronous CustomEvents on window under a random name; Chromium clones `detail` when it crosses
 * worlds. The rules are Electron's contextBridge rules: plain objects and arrays are copied,
 * functions and promises proxied, errors become `new Error(message)`.
 */
export class WorldBridge {
  #lastId = 0
  readonly #outcomes = new Map<number, Outcome>()
  readonly #functions = new Map<number, { readonly call: Callable; readonly self: unknown }>()
  readonly #ids = new WeakMap<object, number>()
  readonly #foreign = new WeakMap<object, number>()
  readonly #promises = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (reason: unknown) => void }
  >()
  readonly #post: (name: string, detail: object) => void
  readonly #ownName: string
  readonly #otherName: string

  constructor(event: string, side: 'main' | 'isolated') {
    const dispatch = window.dispatchEvent.bind(window)
    const listen = window.addEventListener.bind(window)
    const Carrier = CustomEvent
    this.#ownName = `${event}:${side}`
    this.#otherName = `${event}:${side === 'main' ? 'isolated' : 'main'}`
    this.#post = (name, detail) => void dispatch(new Carrier(name, { detail }))
    const hear = <T>(name: string, receive: (detail: T) => void): void => {
      listen(name, (heard: Event & { readonly detail?: T }) => {
        heard.stopImmediatePropagation()
        if (heard.detail !== undefined) receive(heard.detail)
      })
    }
    hear<Outcome>(`${this.#ownName}:outcome`, (outcome) => this.#outcomes.set(outcome.id, outcome))
    hear<Order>(this.#ownName, (order) => this.#obey(order))
  }

  pack(value: unknown, self: unknown = window, depth = 0): Parcel {
    if (depth >= 1000) {
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      )
    }
    if (typeof value === 'symbol') throw new TypeError('stand-in: symbols do not cross the bridge')
    if (typeof value === 'function') return this.#packFunction(value as Callable, self)
    if (typeof value !== 'object' || value === null) return { t: 'v', v: value }
    if (value instanceof Promise) return this.#packPromise(value)
    if (value instanceof Error) return { t: 'e', m: String(value.message) }
    if (Array.isArray(value)) {
      return { t: 'a', items: Array.from(value, (item) => this.pack(item, value, depth + 1)) }
    }
    if (!isPlainObject(value)) return { t: 'v', v: structuredClone(value) }
    const members = Object.entries(value)
    return { t: 'o', e: members.map(([key, item]) => [key, this.pack(item, value, depth + 1)]) }
  }

  #packFunction(call: Callable, self: unknown): Parcel {
    const foreign = this.#foreign.get(call)
    if (foreign !== undefined) return { t: 'back', id: foreign }
    let id = this.#ids.get(call)
    if (id === undefined) {
      id = ++this.#lastId
      this.#ids.set(call, id)
      this.#functions.set(id, { call, self })
    }
    return { t: 'f', id }
  }

  #packPromise(promise: Promise<unknown>): Parcel {
    const id = ++this.#lastId
    const settle = (ok: boolean, value: unknown): void => {
      let order: Order
      try {
        order = { op: 'settle', id, ok, v: this.pack(value) }
      } catch (error) {
        order = { op: 'settle', id, ok: false, v: { t: 'e', m: thrownMessage(error) } }
      }
      this.#post(this.#otherName, order)
    }
    promise.then(
      (value) => settle(true, value),
      (reason: unknown) => settle(false, reason),
    )
    return { t: 'p', id }
  }

  #unpack(parcel: Parcel): unknown {
    switch (parcel.t) {
      case 'v':
        return parcel.v
      case 'back':
        return this.#functions.get(parcel.id)?.call
      case 'e':
        return new Error(parcel.m)
      case 'a':
        return parcel.items.map((item) => this.#unpack(item))
      case 'o': {
        const object = {}
        for (const [key, item] of parcel.e) {
          const shape = { writable: true, enumerable: true, configurable: true }
          Object.defineProperty(object, key, { value: this.#unpack(item), ...shape })
        }
        return object
      }
      case 'p':
        return new Promise((resolve, reject) => {
          this.#promises.set(parcel.id, { resolve, reject })
        })
      case 'f': {
        const proxied: Callable = (...args) =>
          this.ask({ op: 'call', fn: parcel.id, args: args.map((item) => this.pack(item)) })
        this.#foreign.set(proxied, parcel.id)
        return proxied
      }
    }
  }

  /** Asks the other world and answers what it answered, synchronously. */
  ask(request: Request<Order>): unknown {
    const id = ++this.#lastId
    this.#post(this.#otherName, { ...request, id })
    const outcome = this.#outcomes.get(id)
    this.#outcomes.delete(id)
    if (!outcome) throw new Error('stand-in: the other world did not answer')
    if (outcome.error !== undefined) throw new Error(outcome.error)
    return outcome.value && this.#unpack(outcome.value)
  }

  #obey(order: Order): void {
    if (order.op === 'settle') {
      const waiting = this.#promises.get(order.id)
      this.#promises.delete(order.id)
      if (waiting) (order.ok ? waiting.resolve : waiting.reject)(this.#unpack(order.v))
      return
    }
    let outcome: Outcome
    try {
      outcome = { id: order.id, value: this.pack(this.#perform(order)) }
    } catch (error) {
      outcome = { id: order.id, error: thrownMessage(error) }
    }
    this.#post(`${this.#otherName}:outcome`, outcome)
  }

  #perform(order: Exclude<Order, { readonly op: 'settle' }>): unknown {
    if (order.op === 'expose') return this.#expose(order.key, order.api)
    const args = order.args.map((item) => this.#unpack(item))
    const known = this.#functions.get(order.fn)
    return known && Reflect.apply(known.call, known.self, args)
  }

  #expose(key: string, api: Parcel): void {
    if (Object.getOwnPropertyDescriptor(window, key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    }
    const shape = { writable: false, configurable: false, enumerable: true }
    Object.defineProperty(window, key, { value: deepFreeze(this.#unpack(api)), ...shape })
  }
}

/** Declarations above as text: defines `WorldBridge`. */
export function bridgeSource(): string {
  return [isPlainObject, deepFreeze, thrownMessage, WorldBridge].join('\n')
}
