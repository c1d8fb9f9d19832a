import { printable } from './printable.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for HTML content and attributes: nothing in it is markup. */
export function escapeHtml(text: string): string {
  return printable(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

/** As escapeHtml, with '\n' as a line break. */
export function htmlLines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}
