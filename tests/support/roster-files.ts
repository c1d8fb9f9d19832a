import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { onTestFinished } from 'vitest'

type CellValue = string | number | boolean | Date | null

interface SheetContent {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  /** First row, first column, last row, last column; from 0. */
  readonly merges?: readonly (readonly [number, number, number, number])[]
  readonly isHidden?: boolean
}

/** Writes a workbook to a folder of this test; answers its path. */
export async function writeWorkbook(
  sheets: readonly SheetContent[],
  name = '花名册.xlsx',
): Promise<string> {
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row) => [...row]),
      hidden: sheet.isHidden === true,
      merges: (sheet.merges ?? []).map(([startRow, startCol, endRow, endCol]) => ({
        startRow,
        startCol,
        endRow,
        endCol,
      })),
    })),
  })
  return writeTestFile(name, bytes)
}

/** A table of one sheet with nothing around it. */
export function writeTable(rows: SheetContent['rows']): Promise<string> {
  return writeWorkbook([{ name: '花名册', rows }])
}

/** Writes text in GBK, as the spreadsheet programs of offices export it. */
export function writeGbkCsv(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.join(',')).join('\r\n')
  return writeTestFile('花名册.csv', encodeGbk(text))
}

export function writeTestFile(name: string, bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'roster-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** Node decodes GBK but does not write it: the table is turned round. */
function encodeGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const pair = [lead, trail]
      codes.set(decoder.decode(Uint8Array.from(pair)), pair)
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.codePointAt(0) ?? 0
      return code < 0x80 ? [code] : (codes.get(character) ?? [0x3f])
    }),
  )
}
