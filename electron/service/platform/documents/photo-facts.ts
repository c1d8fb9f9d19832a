import { exifOrientation, type Orientation } from './exif-orientation.ts'

export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'bmp'

/** What a photo says about itself before a single pixel is unpacked. */
export interface PhotoFacts {
  readonly width: number
  readonly height: number
  /** How it must be turned to stand upright. */
  readonly orientation: Orientation
}

type Facts = Omit<PhotoFacts, 'orientation'> & { readonly exif?: Uint8Array | undefined }

/** Reads only the headers; `null` when they are missing or cut off. */
export function photoFacts(format: PhotoFormat, bytes: Uint8Array): PhotoFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const facts = READERS[format](view, bytes)
    if (facts === null || facts.width < 1 || facts.height < 1) return null
    return { width: facts.width, height: facts.height, orientation: exifOrientation(facts.exif) }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const READERS: Readonly<Record<PhotoFormat, (view: DataView, bytes: Uint8Array) => Facts | null>> =
  { jpeg, png, webp, bmp }

const EXIF_HEAD = 6

function jpeg(view: DataView, bytes: Uint8Array): Facts | null {
  let exif: Uint8Array | undefined
  let at = 2
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (isFrame(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), exif }
    }
    const content = bytes.subarray(at + 4, at + 2 + length)
    if (marker === 0xe1 && text(content, 0, 4) === 'Exif') exif ??= content.subarray(EXIF_HEAD)
    at += 2 + length
  }
  return null
}

/** Start-of-frame markers, which hold the dimensions: C0–CF without tables and arithmetic coding. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

function png(view: DataView, bytes: Uint8Array): Facts | null {
  if (text(bytes, 12, 4) !== 'IHDR') return null
  const facts = { width: view.getUint32(16), height: view.getUint32(20) }
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (text(bytes, at + 4, 4) === 'eXIf') {
      return { ...facts, exif: bytes.subarray(at + 8, at + 8 + view.getUint32(at)) }
    }
  }
  return facts
}

function bmp(view: DataView): Facts {
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
}

function webp(view: DataView, bytes: Uint8Array): Facts | null {
  const first = text(bytes, 12, 4)
  if (first === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  if (first === 'VP8L') {
    const packed = view.getUint32(21, true)
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
  }
  if (first !== 'VP8X') return null
  const facts = { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) }
  for (let at = 12; at + 8 <= view.byteLength;) {
    const length = view.getUint32(at + 4, true)
    if (text(bytes, at, 4) === 'EXIF') {
      return { ...facts, exif: bytes.subarray(at + 8, at + 8 + length) }
    }
    at += 8 + length + (length % 2)
  }
  return facts
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
