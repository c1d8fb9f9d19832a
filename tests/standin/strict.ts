import { EventEmitter } from 'node:events'

/** Names that tools look up on any object (promises, inspection, matchers): answered with `undefined`. */
const probed = new Set([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  'nodeType',
  '$$typeof',
  'asymmetricMatch',
  'domain',
  'length',
  'name',
  'prototype',
  'default',
  '__esModule',
  'module.exports',
  'cause',
  'stack',
  'message',
  'splice',
])

function notImplemented(what: string): Error {
  return new Error(
    `stand-in: electron ${what} is not implemented by the stand-in (see tests/standin/README.md)`,
  )
}

function trap(label: string): ProxyHandler<object> {
  return {
    get(target, property, receiver): unknown {
      const known =
        typeof property === 'symbol' ||
        property in target ||
        property.startsWith('_') ||
        probed.has(property)
      if (!known) throw notImplemented(`${label}.${property}`)
      return Reflect.get(target, property, receiver)
    },
  }
}

/**
 * The object, with a trap: reading a member it lacks throws. What the stand-in does not have must
 * fail loudly, never pass silently.
 */
export function strict<T extends object>(label: string, members: T): T {
  return new Proxy(members, trap(label)) as T
}

/**
 * An EventEmitter to extend, with the same trap at the root of its prototype chain (and of its
 * statics), so that it only sees names nothing else defines.
 */
export function strictEmitter(label: string): new () => EventEmitter {
  class Guarded extends EventEmitter {}
  Object.setPrototypeOf(Guarded.prototype, new Proxy(EventEmitter.prototype, trap(label)))
  Object.setPrototypeOf(Guarded, new Proxy(EventEmitter, trap(label)))
  return Guarded
}

/** A whole export of the `electron` module that the stand-in does not have: throws on first use. */
export function absent(name: string): unknown {
  const fail = (): never => {
    throw notImplemented(name)
  }
  return new Proxy(function absentExport() {}, {
    get: (_target, property) =>
      typeof property === 'symbol' || probed.has(property) ? undefined : fail(),
    construct: fail,
    apply: fail,
  })
}
