/** The eight ways a camera may have been held (EXIF 2.3, tag 0x0112); 1 stands upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const TAG = 0x0112
const ENTRY_LENGTH = 12
const WAYS: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]

/** The orientation in an EXIF block (a TIFF header and its first directory); 1 where it says none. */
export function exifOrientation(exif: Uint8Array | undefined): Orientation {
  if (exif === undefined) return 1
  const start = hasPrefix(exif) ? 6 : 0
  const view = new DataView(exif.buffer, exif.byteOffset + start, exif.byteLength - start)
  try {
    const isLittle = view.getUint16(0) === 0x4949
    const directory = view.getUint32(4, isLittle)
    const count = view.getUint16(directory, isLittle)
    for (let index = 0; index < count; index += 1) {
      const at = directory + 2 + index * ENTRY_LENGTH
      if (view.getUint16(at, isLittle) !== TAG) continue
      const value = view.getUint16(at + 8, isLittle)
      return WAYS.find((way) => way === value) ?? 1
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return 1
}

/** WebP files of some programs keep the prefix of a JPEG segment. */
function hasPrefix(exif: Uint8Array): boolean {
  return exif.length > 6 && String.fromCharCode(...exif.subarray(0, 4)) === 'Exif'
}
