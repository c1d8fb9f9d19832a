import { refusal } from './file-refusals.ts'

/** The streams of an OLE2 container (.xls, .doc, encrypted .xlsx), by name, read when asked for. */
export interface OleContainer {
  readonly names: readonly string[]
  read(name: string): Uint8Array | undefined
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

interface Header {
  readonly view: DataView
  readonly bytes: Uint8Array
  readonly sectorSize: number
  readonly miniSectorSize: number
  readonly miniLimit: number
}

const STREAM = 2
const ROOT = 5
const LAST_SECTOR = 0xffff_fffa
const HEADER_TABLE_SECTORS = 109
const ENTRY_LENGTH = 128

/** Throws AppError FILE_DAMAGED when sectors are missing or run in circles. */
export function openOle(bytes: Uint8Array): OleContainer {
  try {
    return openContainer(bytes)
  } catch (error) {
    if (error instanceof RangeError) throw refusal('FILE_DAMAGED')
    throw error
  }
}

function openContainer(bytes: Uint8Array): OleContainer {
  const header = readHeader(bytes)
  const table = readTable(header)
  const entries = readEntries(chain(header, table, header.view.getUint32(48, true)))
  const root = entries.find((entry) => entry.type === ROOT)
  return {
    names: entries.filter((entry) => entry.type === STREAM).map((entry) => entry.name),
    read(name) {
      const entry = entries.find((one) => one.type === STREAM && one.name === name)
      if (entry === undefined) return undefined
      if (entry.size >= header.miniLimit || root === undefined) {
        return chain(header, table, entry.start).subarray(0, entry.size)
      }
      return readMini(header, table, { root, entry })
    },
  }
}

function readHeader(bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorShift = view.getUint16(30, true)
  const miniShift = view.getUint16(32, true)
  if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) throw refusal('FILE_DAMAGED')
  return {
    view,
    bytes,
    sectorSize: 2 ** sectorShift,
    miniSectorSize: 2 ** miniShift,
    miniLimit: view.getUint32(56, true),
  }
}

/** The table that names the sector following each sector. */
function readTable(header: Header): Uint32Array {
  const perSector = header.sectorSize / 4
  const sectors: number[] = []
  for (let index = 0; index < HEADER_TABLE_SECTORS; index += 1) {
    sectors.push(header.view.getUint32(76 + index * 4, true))
  }
  let next = header.view.getUint32(68, true)
  for (let left = header.view.getUint32(72, true); left > 0 && next < LAST_SECTOR; left -= 1) {
    const at = sectorOffset(header, next)
    for (let index = 0; index < perSector - 1; index += 1) {
      sectors.push(header.view.getUint32(at + index * 4, true))
    }
    next = header.view.getUint32(at + (perSector - 1) * 4, true)
  }
  const used = sectors.filter((sector) => sector < LAST_SECTOR)
  const table = new Uint32Array(used.length * perSector)
  used.forEach((sector, order) => {
    const at = sectorOffset(header, sector)
    for (let index = 0; index < perSector; index += 1) {
      table[order * perSector + index] = header.view.getUint32(at + index * 4, true)
    }
  })
  return table
}

function chain(header: Header, table: Uint32Array, start: number): Uint8Array {
  const parts: Uint8Array[] = []
  let sector = start
  while (sector < LAST_SECTOR) {
    if (parts.length > table.length) throw refusal('FILE_DAMAGED')
    const at = sectorOffset(header, sector)
    if (at >= header.bytes.length) throw refusal('FILE_DAMAGED')
    parts.push(header.bytes.subarray(at, at + header.sectorSize))
    sector = table[sector] ?? LAST_SECTOR
  }
  return Buffer.concat(parts)
}

function readMini(
  header: Header,
  table: Uint32Array,
  from: { readonly root: Entry; readonly entry: Entry },
): Uint8Array {
  const { root, entry } = from
  const pool = chain(header, table, root.start)
  const links = chain(header, table, header.view.getUint32(60, true))
  const view = new DataView(links.buffer, links.byteOffset, links.byteLength)
  const parts: Uint8Array[] = []
  let sector = entry.start
  while (sector < LAST_SECTOR && parts.length * header.miniSectorSize < entry.size) {
    const at = sector * header.miniSectorSize
    parts.push(pool.subarray(at, at + header.miniSectorSize))
    sector = view.getUint32(sector * 4, true)
  }
  return Buffer.concat(parts).subarray(0, entry.size)
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const names = new TextDecoder('utf-16le')
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
    const nameLength = Math.min(64, view.getUint16(at + 64, true))
    if (nameLength < 2) continue
    entries.push({
      name: names.decode(directory.subarray(at, at + nameLength - 2)),
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** The header takes the place of one sector, whatever the size of sectors. */
function sectorOffset(header: Header, sector: number): number {
  return (sector + 1) * header.sectorSize
}
