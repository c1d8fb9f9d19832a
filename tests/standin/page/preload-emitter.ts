/* Runs in the page, injected as text. */

type Listener = ((this: unknown, ...args: unknown[]) => void) & { readonly original?: Listener }

/** `events` of a sandboxed preload, as far as a preload needs it. */
export class PreloadEmitter {
  static EventEmitter = PreloadEmitter
  readonly #listeners = new Map<unknown, Listener[]>()

  on(name: unknown, listener: Listener): this {
    const list = this.#listeners.get(name) ?? []
    list.push(listener)
    this.#listeners.set(name, list)
    return this
  }

  once(name: unknown, listener: Listener): this {
    const wrapped = (...args: unknown[]): void => {
      this.off(name, wrapped)
      Reflect.apply(listener, this, args)
    }
    wrapped.original = listener
    return this.on(name, wrapped)
  }

  off(name: unknown, listener: Listener): this {
    const list = this.#listeners.get(name) ?? []
    const index = list.findLastIndex((item) => item === listener || item.original === listener)
    if (index >= 0) list.splice(index, 1)
    return this
  }

  emit(name: unknown, ...args: unknown[]): boolean {
    const list = [...(this.#listeners.get(name) ?? [])]
    for (const listener of list) Reflect.apply(listener, this, args)
    return list.length > 0
  }

  removeAllListeners(name?: unknown): this {
    if (name === undefined) this.#listeners.clear()
    else this.#listeners.delete(name)
    return this
  }

  listenerCount(name: unknown): number {
    return this.#listeners.get(name)?.length ?? 0
  }

  listeners(name: unknown): Listener[] {
    return [...(this.#listeners.get(name) ?? [])]
  }

  eventNames(): unknown[] {
    return [...this.#listeners.keys()]
  }

  setMaxListeners(): this {
    return this
  }

  addListener(name: unknown, listener: Listener): this {
    return this.on(name, listener)
  }

  removeListener(name: unknown, listener: Listener): this {
    return this.off(name, listener)
  }
}
