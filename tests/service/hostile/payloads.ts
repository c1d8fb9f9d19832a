import fc from 'fast-check'
import { z } from 'zod'
import { contract, type RouteName } from '#shared/contract/index.ts'
import { hostileLike, hostileValue, HOSTILE_DAYS, HOSTILE_TEXTS } from './hostile-values.ts'

type Path = readonly (string | number)[]

/** Wrong and nearly right payloads for a route, from a valid one and from the route's own schema. */
export function hostilePayloads(route: RouteName, valid: object): fc.Arbitrary<unknown> {
  const paths = pathsOf(valid)
  const shape = z.toJSONSchema(contract[route].input, { io: 'input', unrepresentable: 'any' })
  const changed = fc
    .uniqueArray(fc.constantFrom(...paths), { minLength: 1, maxLength: 2 })
    .chain((chosen) => fc.tuple(...chosen.map((path) => change(valid, path))))
    .map((changes) => changes.reduce<unknown>((payload, act) => act(payload), valid))
  return fc.oneof(
    { weight: 8, arbitrary: changed },
    { weight: 3, arbitrary: shaped(shape as Shape, 4) },
    { weight: 1, arbitrary: hostileValue },
    { weight: 1, arbitrary: fc.constant(valid) },
  )
}

function change(valid: object, path: Path): fc.Arbitrary<(payload: unknown) => unknown> {
  const replaced = (value: unknown) => (payload: unknown) => put(payload, path, value)
  const like = hostileLike(at(valid, path)).map(replaced)
  const removed = fc.constant((payload: unknown) => put(payload, path, REMOVED))
  const extra = hostileValue.chain((value) =>
    fc
      .constantFrom('__proto__', 'constructor', 'toString', 'id', '多余', '')
      .map((key) => (payload: unknown) => put(payload, [...path.slice(0, -1), key], value)),
  )
  return fc.oneof(
    { weight: 6, arbitrary: like },
    { weight: 4, arbitrary: hostileValue.map(replaced) },
    { weight: 1, arbitrary: removed },
    { weight: 1, arbitrary: extra },
  )
}

const REMOVED = Symbol('removed')

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) {
    return value.slice(0, 2).flatMap((item, n) => [[...path, n], ...pathsOf(item, [...path, n])])
  }
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [['x']] : []
  const within = Object.entries(value).flatMap(([key, item]) => [
    [...path, key],
    ...pathsOf(item, [...path, key]),
  ])
  return path.length === 0 && within.length === 0 ? [['x']] : within
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (isHolder(inner) ? Reflect.get(inner, key) : undefined),
    value,
  )
}

/** A copy with one place changed; own '__proto__' keys are made as JSON.parse makes them. */
function put(value: unknown, [key, ...rest]: Path, wanted: unknown): unknown {
  if (key === undefined) return wanted
  if (!isHolder(value)) return value
  const copy: object = Array.isArray(value) ? Array.from<unknown>(value) : { ...value }
  const inner: unknown = Object.hasOwn(copy, key) ? Reflect.get(copy, key) : undefined
  const made = put(inner, rest, wanted)
  if (made === REMOVED) Reflect.deleteProperty(copy, key)
  else {
    const property = { value: made, enumerable: true, configurable: true, writable: true }
    Object.defineProperty(copy, key, property)
  }
  return copy
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

interface Shape {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
}

/** Values of a JSON schema's shape, every third leaf hostile. */
function shaped(shape: Shape, depth: number): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: depth === 4 ? 12 : 5, arbitrary: rightShape(shape, depth) },
    { weight: 1, arbitrary: hostileValue },
  )
}

function rightShape(shape: Shape, depth: number): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum)
  if (shape.anyOf !== undefined && shape.anyOf.length > 0) {
    return fc.oneof(...shape.anyOf.map((choice) => shaped(choice, depth - 1)))
  }
  switch (shape.type) {
    case 'object': {
      const fields = Object.entries(shape.properties ?? {})
      return fc.record(Object.fromEntries(fields.map(([k, s]) => [k, shaped(s, depth - 1)])))
    }
    case 'array':
      return fc.array(shaped(shape.items ?? {}, depth - 1), { maxLength: 3 })
    case 'integer':
    case 'number':
      return fc.integer({ min: 1, max: 5_000 })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return fc.oneof(
        fc.constantFrom('2026-07-01', '2026-10-08', '2026-10', '16:30', '01-01', '350902'),
        fc.constantFrom(...HOSTILE_DAYS),
        fc.constantFrom(...HOSTILE_TEXTS),
      )
    default:
      return hostileValue
  }
}
