import { createJimp } from '@jimp/core'
import bmp from '@jimp/js-bmp'
import png from '@jimp/js-png'
import { methods as resizeMethods } from '@jimp/plugin-resize'
import { AppError } from '#shared/kernel/app-error.ts'
import { photoFacts, type PhotoFormat } from './photo-facts.ts'
import { decodeJpeg, decodeWebp, encodeJpeg } from './picture-codecs.ts'
import { onWhite, upright, type Pixels } from './pixels.ts'

/** A photo as it is kept: JPEG without anything but its pixels. */
export interface ShrunkPhoto {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Long side of a kept photo, pixels (domain §6). */
export const LONGEST_SIDE = 1600
/** More is refused before a pixel is unpacked, million pixels. */
export const MEGAPIXEL_LIMIT = 40
const QUALITY = 85

const Picture = createJimp({ plugins: [resizeMethods], formats: [] })

const DECODERS: Readonly<Record<PhotoFormat, (bytes: Buffer) => Pixels | Promise<Pixels>>> = {
  jpeg: decodeJpeg,
  png: (bytes) => png().decode(bytes),
  bmp: (bytes) => bmp().decode(bytes),
  webp: decodeWebp,
}

/**
 * Makes a photo small and silent: upright, at most 1600 pixels long, a JPEG that carries no place,
 * time, camera or comment. Throws AppError FILE_DAMAGED or PHOTO_TOO_MANY_PIXELS.
 */
export async function shrinkPhoto(format: PhotoFormat, bytes: Uint8Array): Promise<ShrunkPhoto> {
  const facts = photoFacts(format, bytes)
  if (facts === null) throw new AppError('FILE_DAMAGED')
  if (facts.width * facts.height > MEGAPIXEL_LIMIT * 1_000_000) {
    throw new AppError('PHOTO_TOO_MANY_PIXELS', { limit: MEGAPIXEL_LIMIT })
  }
  const small = shrunk(await decoded(format, bytes))
  const pixels = onWhite(upright(small, facts.orientation))
  return {
    bytes: await encodeJpeg(pixels, QUALITY),
    width: pixels.width,
    height: pixels.height,
  }
}

async function decoded(format: PhotoFormat, bytes: Uint8Array): Promise<Pixels> {
  try {
    return await DECODERS[format](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    throw new AppError('FILE_DAMAGED')
  }
}

function shrunk({ data, width, height }: Pixels): Pixels {
  const scale = LONGEST_SIDE / Math.max(width, height)
  if (scale >= 1) return { data, width, height }
  const picture = new Picture({
    data: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
    width,
    height,
  })
  return picture.resize({
    w: Math.max(1, Math.round(width * scale)),
    h: Math.max(1, Math.round(height * scale)),
  }).bitmap
}
