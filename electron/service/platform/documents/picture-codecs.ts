import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import decodeWithMozJpeg, { init as loadJpegDecoder } from '@jsquash/jpeg/decode.js'
import encodeWithMozJpeg, { init as loadJpegEncoder } from '@jsquash/jpeg/encode.js'
import decodeWithLibWebp, { init as loadWebpDecoder } from '@jsquash/webp/decode.js'
import type { Pixels } from './pixels.ts'

// Codecs in WebAssembly: a photo of 12 million pixels in a second and in 200 MB, where JavaScript
// needs ten times as long and four times as much. build/build.ts lays these files beside the bundle.
const JPEG_DECODER = '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'
const JPEG_ENCODER = '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'
const WEBP_DECODER = '@jsquash/webp/codec/dec/webp_dec.wasm'

/** Unpacks a JPEG as it lies in the file, not turned; throws what the decoder throws. */
export async function decodeJpeg(bytes: Uint8Array): Promise<Pixels> {
  await loadJpegDecoder(codec(JPEG_DECODER))
  return pixelsOf(await decodeWithMozJpeg(new Uint8Array(bytes).buffer))
}

/** Unpacks a WebP picture; throws what the decoder throws. */
export async function decodeWebp(bytes: Uint8Array): Promise<Pixels> {
  await loadWebpDecoder(codec(WEBP_DECODER))
  return pixelsOf(await decodeWithLibWebp(new Uint8Array(bytes).buffer))
}

/** A JPEG of the pixels alone, without any metadata. `quality` is 0 to 100. */
export async function encodeJpeg(
  { data, width, height }: Pixels,
  quality: number,
): Promise<Uint8Array> {
  await loadJpegEncoder(codec(JPEG_ENCODER))
  const image = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' } as const
  return new Uint8Array(await encodeWithMozJpeg(image, { quality }))
}

/** A decoder that gave up on a file is not used for the next one: each call loads its own. */
function codec(file: string) {
  const isSource = import.meta.url.endsWith('.ts')
  const path = isSource
    ? createRequire(import.meta.url).resolve(file)
    : join(import.meta.dirname, basename(file))
  return { noInitialRun: true, wasmBinary: new Uint8Array(readFileSync(path)).buffer }
}

function pixelsOf({ data, width, height }: ImageDataLike): Pixels {
  return { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height }
}

interface ImageDataLike {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}
