import { host } from '../host.ts'
import { schemes, type SchemeHandler } from '../schemes.ts'
import { strict } from '../strict.ts'

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(custom: readonly { readonly scheme: string }[]) {
    if (host.ready) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme } of custom) schemes.set(scheme, {})
  },
  handle(scheme: string, handler: SchemeHandler) {
    if (!host.ready) throw new Error('protocol.handle: app is not ready')
    const entry = schemes.get(scheme)
    if (!entry) {
      throw new Error(`stand-in: '${scheme}' was not registered with registerSchemesAsPrivileged`)
    }
    if (entry.handler) throw new Error(`Failed to register protocol: ${scheme}`)
    entry.handler = handler
  },
  unhandle(scheme: string) {
    delete schemes.get(scheme)?.handler
  },
  isProtocolHandled: (scheme: string) => schemes.get(scheme)?.handler !== undefined,
})
