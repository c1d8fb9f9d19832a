import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

export const APP_ORIGIN = 'app://office'

const RENDERER_FOLDER = join(import.meta.dirname, '../renderer')

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

// MUI writes style elements at run time; everything else is off unless a line below opens it.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

// A page made for printing: its own styles and embedded pictures, nothing else, no script.
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

const PRINT_ORIGIN = 'app://print'
const pagesToPrint = new Map<string, string>()

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Puts a self-contained page under an address of its own until it is withdrawn. */
export function offerPageToPrint(html: string): { readonly url: string; withdraw(): void } {
  const name = randomUUID()
  pagesToPrint.set(name, html)
  return { url: `${PRINT_ORIGIN}/${name}`, withdraw: () => void pagesToPrint.delete(name) }
}

/** Serves the renderer's own files, and nothing outside its folder, under app://office/. */
export function serveApp(): void {
  protocol.handle('app', async (request) => {
    const page = pageToPrint(request.url)
    if (page !== null) return page
    const file = fileFor(request.url)
    if (file === null) return new Response('', { status: 404, headers: HEADERS })
    try {
      const body = await readFile(file)
      const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream'
      return new Response(new Uint8Array(body), { headers: { ...HEADERS, 'Content-Type': type } })
    } catch {
      return new Response('', { status: 404, headers: HEADERS })
    }
  })
}

function pageToPrint(url: string): Response | null {
  const { host, pathname } = new URL(url)
  if (host !== 'print') return null
  const html = pagesToPrint.get(pathname.slice(1))
  const headers = { ...HEADERS, 'Content-Security-Policy': PRINT_POLICY }
  if (html === undefined) return new Response('', { status: 404, headers })
  return new Response(html, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } })
}

function fileFor(url: string): string | null {
  const { host, pathname } = new URL(url)
  if (host !== 'office') return null
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  const file = normalize(join(RENDERER_FOLDER, path === '/' ? 'index.html' : path))
  return file.startsWith(RENDERER_FOLDER + sep) ? file : null
}
