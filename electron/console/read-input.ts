import { readFileSync } from 'node:fs'

/** The JSON a caller gave: itself, '@file.json', or '-' for standard input. Throws SyntaxError. */
export function readInput(text: string): unknown {
  if (text === '-') return JSON.parse(readFileSync(0, 'utf8'))
  if (text.startsWith('@')) return JSON.parse(readFileSync(text.slice(1), 'utf8'))
  return JSON.parse(text)
}
