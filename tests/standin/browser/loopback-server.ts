import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { host } from '../host.ts'
import { loopbackSuffix, schemes } from '../schemes.ts'
import { cdp } from './browser.ts'

type HeaderMap = Record<string, string | string[]>

/** Set by `session.webRequest.onHeadersReceived`: may replace the headers of a scheme's response. */
export const responseHeaders: {
  rewrite: ((url: string, headers: Record<string, string[]>) => Promise<HeaderMap>) | undefined
} = { rewrite: undefined }

const cookieName = '__standin'
const hopHeaders = new Set(['host', 'cookie', 'connection', 'upgrade-insecure-requests'])

function toRequest(incoming: IncomingMessage, url: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (!hopHeaders.has(name) && value !== undefined) headers.set(name, String(value))
  }
  const method = incoming.method ?? 'GET'
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  const body = Readable.toWeb(incoming) as unknown as BodyInit
  return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit)
}

async function headersOf(response: Response, url: string): Promise<HeaderMap> {
  const headers: HeaderMap = {}
  response.headers.forEach((value, name) => {
    headers[name] = name === 'set-cookie' ? response.headers.getSetCookie() : value
  })
  delete headers['content-encoding']
  delete headers['transfer-encoding']
  headers['cache-control'] ??= 'no-store' // a custom scheme has no HTTP cache
  if (!responseHeaders.rewrite) return headers
  const lists = Object.entries(headers).map(([name, value]) => [name, [value].flat()] as const)
  return responseHeaders.rewrite(url, Object.fromEntries(lists))
}

async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const [, name, scheme = ''] =
    /^(.+)\.([a-z][a-z0-9+-]*)\.localhost$/i.exec(incoming.headers.host ?? '') ?? []
  const handler = schemes.get(scheme)?.handler
  const keyed = incoming.headers.cookie?.includes(`${cookieName}=${host.key}`)
  if (!handler || !keyed) {
    outgoing.writeHead(403).end()
    return
  }
  if (incoming.url === '/favicon.ico') {
    outgoing.writeHead(404).end() // Chromium asks by itself, Electron does not
    return
  }
  const url = `${scheme}://${name}${incoming.url}`
  const response = await handler(toRequest(incoming, url))
  outgoing.writeHead(response.status, response.statusText, await headersOf(response, url))
  if (!response.body || incoming.method === 'HEAD') {
    outgoing.end()
    return
  }
  Readable.fromWeb(response.body as NodeReadableStream)
    .on('error', () => outgoing.destroy())
    .pipe(outgoing)
}

/** Starts the loopback server behind the custom schemes. Answers its port. */
export async function startLoopbackServer(): Promise<number> {
  const server = http.createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      const where = `${incoming.headers.host}${incoming.url}`
      console.error(`Error in protocol handler for ${where}:`, error)
      outgoing.destroy() // in Electron: net::ERR_UNEXPECTED
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  server.unref()
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const granted = new Set<string>()

/** Lets this browser, and nothing else on the machine, read an origin: a cookie carries the key. */
export async function grantOrigin(browserUrl: string): Promise<void> {
  const { origin } = new URL(browserUrl)
  if (!origin.endsWith(loopbackSuffix) || granted.has(origin)) return
  granted.add(origin)
  const cookie = { name: cookieName, value: host.key, url: `${origin}/` }
  await cdp().send('Storage.setCookies', {
    cookies: [{ ...cookie, httpOnly: true, sameSite: 'Strict' }],
  })
}
