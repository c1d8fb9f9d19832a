/**
 * Structured clone to and from text, because a DevTools binding carries only strings. Used in the
 * main process (imported), in utility processes, and in the page (its functions are injected as
 * text, so they refer only to each other). The platform's own structuredClone() runs first:
 * functions, DOM nodes, promises and proxies fail, and class instances lose their prototype, as
 * over Electron's IPC.
 */
export interface Codec {
  encode(value: unknown): string
  decode(text: string): unknown
}

type Reference =
  | string
  | number
  | boolean
  | null
  | readonly ['n', string]
  | readonly ['u']
  | readonly ['b', string]
  | readonly ['r', number]

type Members = readonly (readonly [string, Reference])[]

type Entry =
  | readonly ['A', number, Members]
  | readonly ['O', Members]
  | readonly ['D', number | null]
  | readonly ['X', string, string]
  | readonly ['M', readonly (readonly [Reference, Reference])[]]
  | readonly ['S', readonly Reference[]]
  | readonly ['B', string]
  | readonly ['T', string, Reference, number, number]
  | readonly ['E', string, string, string, Reference | undefined]
  | readonly ['W', Reference]

type Put = (value: unknown) => Reference
type Get = (reference: Reference) => unknown
type Keep = <T>(made: T) => T

export function cloneError(): Error {
  return new Error('An object could not be cloned.') // Electron's words and class
}

export function bytesToBase64(bytes: Uint8Array & { toBase64?(): string }): string {
  if (bytes.toBase64) return bytes.toBase64()
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

export function base64ToBytes(text: string): Uint8Array<ArrayBuffer> {
  const native: typeof Uint8Array & { fromBase64?(text: string): Uint8Array<ArrayBuffer> } =
    Uint8Array
  return native.fromBase64 ? native.fromBase64(text) : new Uint8Array(Buffer.from(text, 'base64'))
}

export function viewConstructors() {
  return {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }
}

export function errorConstructors() {
  return { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
}

export function encodePrimitive(value: unknown): Reference {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      if (Number.isFinite(value) && !Object.is(value, -0)) return value
      return ['n', Object.is(value, -0) ? '-0' : String(value)]
    case 'undefined':
      return ['u']
    case 'bigint':
      return ['b', String(value)]
    default:
      throw cloneError()
  }
}

export function encodeView(view: ArrayBufferView, put: Put): Entry {
  const tag = Object.prototype.toString.call(view).slice(8, -1)
  if (!(tag in viewConstructors())) throw cloneError()
  const length = 'length' in view ? Number(view.length) : view.byteLength
  return ['T', tag, put(view.buffer), view.byteOffset, length]
}

export function encodeObject(value: object, put: Put): Entry {
  const tag = Object.prototype.toString.call(value).slice(8, -1)
  if (value instanceof Date) {
    return ['D', Number.isNaN(value.getTime()) ? null : value.getTime()]
  }
  if (value instanceof RegExp) return ['X', value.source, value.flags]
  if (value instanceof Map) return ['M', [...value].map(([k, v]) => [put(k), put(v)] as const)]
  if (value instanceof Set) return ['S', [...value].map(put)]
  if (value instanceof ArrayBuffer) return ['B', bytesToBase64(new Uint8Array(value))]
  if (ArrayBuffer.isView(value)) return encodeView(value, put)
  if (value instanceof Error) {
    const name = value.name in errorConstructors() ? value.name : 'Error'
    const cause = 'cause' in value ? put(value.cause) : undefined
    return ['E', name, value.message, value.stack ?? '', cause]
  }
  if (['Number', 'String', 'Boolean', 'BigInt'].includes(tag)) return ['W', put(value.valueOf())]
  const members = Object.entries(value).map(([key, member]) => [key, put(member)] as const)
  if (Array.isArray(value)) return ['A', value.length, members]
  if (tag === 'Object') return ['O', members]
  throw cloneError() // Blob, File, ImageData, CryptoKey: cloneable in a page, not over Electron's IPC
}

export function encodeValue(value: unknown): string {
  let cloned: unknown
  try {
    cloned = structuredClone(value)
  } catch {
    throw cloneError()
  }
  const seen = new Map<object, number>()
  const table: (Entry | null)[] = []
  const put: Put = (item) => {
    if (item === null) return null
    if (typeof item !== 'object') return encodePrimitive(item)
    const known = seen.get(item)
    if (known !== undefined) return ['r', known]
    const index = table.push(null) - 1
    seen.set(item, index)
    table[index] = encodeObject(item, put)
    return ['r', index]
  }
  return JSON.stringify([put(cloned), table])
}

export function defineMembers(target: object, members: Members, get: Get): void {
  for (const [key, member] of members) {
    const value = get(member)
    Object.defineProperty(target, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    })
  }
}

export function decodeError(
  entry: readonly ['E', string, string, string, Reference | undefined],
  keep: Keep,
  get: Get,
): unknown {
  const known: Record<string, ErrorConstructor> = errorConstructors()
  const error = keep(new (known[entry[1]] ?? Error)(entry[2]))
  const hidden = { writable: true, configurable: true }
  Object.defineProperty(error, 'stack', { value: entry[3], ...hidden })
  if (entry[4] !== undefined && entry[4] !== null) {
    Object.defineProperty(error, 'cause', { value: get(entry[4]), ...hidden })
  }
  return error
}

export function decodeEntry(entry: Entry, keep: Keep, get: Get): unknown {
  switch (entry[0]) {
    case 'A': {
      const array = keep<unknown[]>([])
      array.length = entry[1]
      defineMembers(array, entry[2], get)
      return array
    }
    case 'O': {
      const object = keep({})
      defineMembers(object, entry[1], get)
      return object
    }
    case 'D':
      return keep(new Date(entry[1] ?? Number.NaN))
    case 'X':
      return keep(new RegExp(entry[1], entry[2]))
    case 'M': {
      const map = keep(new Map<unknown, unknown>())
      for (const [key, value] of entry[1]) map.set(get(key), get(value))
      return map
    }
    case 'S': {
      const set = keep(new Set<unknown>())
      for (const value of entry[1]) set.add(get(value))
      return set
    }
    case 'B':
      return keep(base64ToBytes(entry[1]).buffer)
    case 'T': {
      const views: Record<string, new (buffer: ArrayBuffer, at: number, length: number) => object> =
        viewConstructors()
      const View = views[entry[1]] ?? Uint8Array
      return keep(new View(get(entry[2]) as ArrayBuffer, entry[3], entry[4]))
    }
    case 'E':
      return decodeError(entry, keep, get)
    case 'W':
      return keep(Object(get(entry[1])))
  }
}

export function decodeText(text: string): unknown {
  const [root, table]: [Reference, readonly Entry[]] = JSON.parse(text)
  const made = new Map<number, unknown>()
  const get: Get = (reference) => {
    if (typeof reference !== 'object' || reference === null) return reference
    switch (reference[0]) {
      case 'n':
        return reference[1] === '-0' ? -0 : Number(reference[1])
      case 'u':
        return undefined
      case 'b':
        return BigInt(reference[1])
      case 'r': {
        const index = reference[1]
        if (made.has(index)) return made.get(index)
        const entry = table[index]
        const keep: Keep = (value) => {
          made.set(index, value)
          return value
        }
        return entry && decodeEntry(entry, keep, get)
      }
    }
  }
  return get(root)
}

export const codec: Codec = { encode: encodeValue, decode: decodeText }

/** Declarations of all functions above, for the page: defines `encodeValue` and `decodeText`. */
export function codecSource(): string {
  return [
    cloneError,
    bytesToBase64,
    base64ToBytes,
    viewConstructors,
    errorConstructors,
    encodePrimitive,
    encodeView,
    encodeObject,
    encodeValue,
    defineMembers,
    decodeError,
    decodeEntry,
    decodeText,
  ].join('\n')
}
