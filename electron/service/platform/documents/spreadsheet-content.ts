import type { ForeignContent } from '#shared/kernel/file-errors.ts'
import { decodeText } from './decode-text.ts'

export type FileContent =
  | { readonly kind: 'zip' }
  | { readonly kind: 'ole' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'foreign'; readonly found: ForeignContent }

const SIGNATURES: readonly (readonly [readonly number[], FileContent])[] = [
  [[0x50, 0x4b], { kind: 'zip' }],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], { kind: 'ole' }],
  [[0x25, 0x50, 0x44, 0x46], { kind: 'foreign', found: 'pdf' }],
  [[0x89, 0x50, 0x4e, 0x47], { kind: 'foreign', found: 'picture' }],
  [[0xff, 0xd8, 0xff], { kind: 'foreign', found: 'picture' }],
  [[0x47, 0x49, 0x46, 0x38], { kind: 'foreign', found: 'picture' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { kind: 'foreign', found: 'word-document' }],
  [[0x52, 0x61, 0x72, 0x21], { kind: 'foreign', found: 'archive' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { kind: 'foreign', found: 'archive' }],
  [[0x09, 0x08], { kind: 'foreign', found: 'excel-95' }],
  [[0x09, 0x04], { kind: 'foreign', found: 'excel-95' }],
  [[0x09, 0x02], { kind: 'foreign', found: 'excel-95' }],
]

const MARKUP =
  /^\s*<(?:!--|(?:!doctype|\?xml|html|head|body|table|meta|style|script|div|workbook)\b)/i

/** What a file is by its first bytes; its name says nothing. */
export function contentOf(bytes: Uint8Array): FileContent {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (known !== undefined) return known[1]
  const text = decodeText(bytes)
  if (text === undefined) return { kind: 'foreign', found: 'unknown' }
  if (MARKUP.test(text)) return { kind: 'foreign', found: 'web-page' }
  return { kind: 'text', text }
}
