import type { FormRow } from '#service/platform/documents/document-model.ts'

type Pair = readonly [label: string, text: string]

/** A line of a form of four columns: one value over three of them, or two values. */
export function formRow([label, text]: Pair, second?: Pair): FormRow {
  const head = { text: label, label: true }
  return second === undefined
    ? { cells: [head, { text, span: 3 }] }
    : { cells: [head, { text }, { text: second[0], label: true }, { text: second[1] }] }
}
