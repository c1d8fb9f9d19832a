import { readFileSync } from 'node:fs'
import { readZip } from '#tests/support/read-zip.ts'

export type SampleName =
  | '花名册_a.xlsx'
  | '花名册_a.xls'
  | '图书清单_a.xlsx'
  | '银行流水_a.csv'
  | '隐藏行和隐藏表.xlsx'
  | '隐藏行和隐藏表.xls'
  | '说明.doc'
  | 'roster.key.json'
  | 'other.key.json'

export function sampleFile(name: SampleName): Uint8Array {
  return new Uint8Array(
    readFileSync(new URL(`../../../fixtures/office-files/${name}`, import.meta.url)),
  )
}

/** The parts of a zip (and so of .xlsx and .docx) as text, by name. */
export async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = await readZip(Buffer.from(bytes))
  return new Map([...parts].map(([name, part]) => [name, part.toString()]))
}

export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const part = (await partsOf(bytes)).get(name)
  if (part === undefined) throw new Error(`no part ${name}`)
  return part
}

/** Every match of a pattern's first group. */
export function allMatches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
