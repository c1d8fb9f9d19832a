import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import png from '@jimp/js-png'
import encodeWebp, { init } from '@jsquash/webp/encode.js'
import { encodeJpeg } from '#service/platform/documents/picture-codecs.ts'
import type { Pixels } from '#service/platform/documents/pixels.ts'

/** The four quarters of a test picture, from top left to bottom right. */
export const QUARTERS = {
  red: [220, 20, 20],
  green: [20, 200, 20],
  blue: [20, 20, 220],
  white: [250, 250, 250],
} as const

/** What a phone writes about a photo besides its pixels; a kept photo must hold none of it. */
export const SECRETS = ['GPS-119.5231-26.6617', 'Phone-Maker-X', 'xmp-owner-name', 'a-comment']

/** A picture in four colours, red at the top left. */
export function picture(width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 4)
  const colours = Object.values(QUARTERS)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const quarter = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)
      data.set([...(colours[quarter] ?? []), 255], (y * width + x) * 4)
    }
  }
  return { data, width, height }
}

/** A JPEG as a phone saves it: with EXIF (orientation, maker, place), XMP, and a comment. */
export async function phonePhoto(
  width: number,
  height: number,
  orientation = 1,
): Promise<Uint8Array> {
  const plain = await encodeJpeg(picture(width, height), 90)
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${SECRETS[2]}</x>`, 'latin1')),
    segment(0xfe, Buffer.from(SECRETS[3] ?? '', 'latin1')),
    plain.subarray(2),
  ])
}

export function pngPicture(width: number, height: number): Uint8Array {
  const { data } = picture(width, height)
  return png().encode({ data: Buffer.from(data), width, height })
}

export async function webpPicture(width: number, height: number): Promise<Uint8Array> {
  const file = createRequire(import.meta.url).resolve('@jsquash/webp/codec/enc/webp_enc.wasm')
  const options = { noInitialRun: true, wasmBinary: new Uint8Array(readFileSync(file)).buffer }
  await init(options)
  const data = new Uint8ClampedArray(picture(width, height).data)
  return new Uint8Array(await encodeWebp({ data, width, height, colorSpace: 'srgb' }))
}

/** 24 bits a pixel, rows from the bottom up, as Windows Paint saves it. */
export function bmpPicture(width: number, height: number): Uint8Array {
  const { data } = picture(width, height)
  const row = Math.ceil((width * 3) / 4) * 4
  const file = Buffer.alloc(54 + row * height)
  file.write('BM', 'latin1')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(54, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(24, 28)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red = 0, green = 0, blue = 0] = data.subarray((y * width + x) * 4)
      file.set([blue, green, red], 54 + (height - 1 - y) * row + x * 3)
    }
  }
  return file
}

/** A small PDF with the words of a scanner in it. */
export function pdfScan(words = 'scan'): Uint8Array {
  return Buffer.from(`%PDF-1.4\n1 0 obj << /Producer (${words}) >> endobj\n%%EOF\n`, 'latin1')
}

function exif(orientation: number): Buffer {
  const place = SECRETS[0] ?? ''
  const maker = SECRETS[1] ?? ''
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(2, 8)
  tiff.writeUInt16BE(0x010f, 10)
  tiff.writeUInt16BE(2, 12)
  tiff.writeUInt32BE(maker.length + place.length, 14)
  tiff.writeUInt32BE(tiff.length, 18)
  tiff.writeUInt16BE(0x0112, 22)
  tiff.writeUInt16BE(3, 24)
  tiff.writeUInt32BE(1, 26)
  tiff.writeUInt16BE(orientation, 30)
  return Buffer.concat([tiff, Buffer.from(maker + place, 'latin1')])
}

function segment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
