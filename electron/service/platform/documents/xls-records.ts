/** What the .xls reader library leaves out: version, password, hidden sheets and hidden rows. */
export interface XlsFacts {
  readonly isBiff8: boolean
  readonly isEncrypted: boolean
  readonly sheets: readonly { readonly hidden: boolean; readonly hiddenRows: readonly number[] }[]
}

const BOF = 0x0809
const EOF = 0x000a
const FILEPASS = 0x002f
const BOUNDSHEET = 0x0085
const ROW = 0x0208
const BIFF8 = 0x0600
const ROW_HIDDEN = 0x20
const SHEET_HIDDEN = 0x03

interface Record {
  readonly id: number
  readonly at: number
  readonly length: number
}

/** Reads the workbook stream of an .xls file ([MS-XLS] records: number, length, body). */
export function readXlsFacts(stream: Uint8Array): XlsFacts {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const globals = [...records(view, 0)]
  const first = globals[0]
  const isBiff8 = first?.id === BOF && first.length >= 2 && view.getUint16(first.at, true) === BIFF8
  const isEncrypted = globals.some((record) => record.id === FILEPASS)
  if (!isBiff8 || isEncrypted) return { isBiff8, isEncrypted, sheets: [] }
  const sheets = globals
    .filter((record) => record.id === BOUNDSHEET && record.length >= 6)
    .map((record) => ({
      hidden: (view.getUint8(record.at + 4) & SHEET_HIDDEN) !== 0,
      hiddenRows: hiddenRows(view, view.getUint32(record.at, true)),
    }))
  return { isBiff8, isEncrypted, sheets }
}

function hiddenRows(view: DataView, start: number): readonly number[] {
  return [...records(view, start)]
    .filter((record) => record.id === ROW && record.length >= 16)
    .filter((record) => (view.getUint8(record.at + 12) & ROW_HIDDEN) !== 0)
    .map((record) => view.getUint16(record.at, true))
}

/** The records of one substream, up to its end mark. */
function* records(view: DataView, start: number): Generator<Record> {
  let depth = 0
  for (let position = start; position + 4 <= view.byteLength;) {
    const id = view.getUint16(position, true)
    const length = view.getUint16(position + 2, true)
    if (position + 4 + length > view.byteLength) return
    yield { id, at: position + 4, length }
    if (id === BOF) depth += 1
    if (id === EOF) depth -= 1
    if (depth <= 0) return
    position += 4 + length
  }
}
