import type { FormCell, FormRow } from '#service/platform/documents/document-model.ts'

/** Written where nothing is known. */
const NOTHING = '—'

export function label(text: string): FormCell {
  return { text, label: true }
}

export function value(text: string, span = 1): FormCell {
  return { text: shown(text), span }
}

/** A value over the rest of the row. */
export function wide(text: string): FormCell {
  return value(text, 4)
}

/** A line across the page that names what follows. */
export function section(text: string): FormRow {
  return { cells: [{ text, label: true, span: 5, align: 'left' }] }
}

/** Two facts on a row, where the photo does not reach. */
export function pair(one: string, oneText: string, other: string, otherText: string): FormRow {
  return { cells: [label(one), value(oneText), label(other), value(otherText, 2)] }
}

export function joined(parts: readonly string[], between = '，'): string {
  return parts.filter((part) => part !== '').join(between)
}

function shown(text: string): string {
  return text.trim() === '' ? NOTHING : text
}
