/** Handler given to `protocol.handle`. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>

/** Schemes registered as privileged, with their handler once `protocol.handle` was called. */
export const schemes = new Map<string, { handler?: SchemeHandler }>()

/** Suffix under which Chromium sees a custom scheme: app://office/x is http://office.app.localhost/x. */
export const loopbackSuffix = '.localhost'

/** The address Chromium is given for an application address; others are returned unchanged. */
export function toBrowser(url: string): string {
  const [, scheme = '', name = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? []
  if (!schemes.has(scheme.toLowerCase())) return url
  return `http://${name.toLowerCase()}.${scheme.toLowerCase()}${loopbackSuffix}${rest || '/'}`
}

/** The address the application knows for one that Chromium reports; others are returned unchanged. */
export function toApp(url: string): string {
  const [, name = '', scheme = '', rest = ''] =
    /^http:\/\/([^/?#:]+)\.([a-z][a-z0-9+-]*)\.localhost((?:[/?#].*)?)$/is.exec(url) ?? []
  return schemes.has(scheme) ? `${scheme}://${name}${rest || '/'}` : url
}

/** Origin as `WebFrameMain.origin` prints it (Node's URL answers `null` for custom schemes). */
export function originOf(url: string): string {
  const [, scheme, name] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(url) ?? []
  if (scheme === undefined) return 'null'
  return scheme === 'file' ? 'file://' : `${scheme}://${name}`
}
