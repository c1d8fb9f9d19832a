import type { Orientation } from './exif-orientation.ts'

/** A picture unpacked: four bytes a pixel (red, green, blue, opacity), row by row. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

const CHANNELS = 4

// For each way a camera was held: where the pixel that belongs at x, y lies in the file.
const SOURCES: Readonly<
  Record<Orientation, (x: number, y: number, w: number, h: number) => readonly [number, number]>
> = {
  1: (x, y) => [x, y],
  2: (x, y, w) => [w - 1 - x, y],
  3: (x, y, w, h) => [w - 1 - x, h - 1 - y],
  4: (x, y, _w, h) => [x, h - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, _w, h) => [y, h - 1 - x],
  7: (x, y, w, h) => [w - 1 - y, h - 1 - x],
  8: (x, y, w) => [w - 1 - y, x],
}

/** The picture turned and mirrored so that it stands as it was seen. */
export function upright(pixels: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return pixels
  const { width: w, height: h } = pixels
  const [width, height] = orientation > 4 ? [h, w] : [w, h]
  const source = new DataView(pixels.data.buffer, pixels.data.byteOffset, pixels.data.byteLength)
  const data = new Uint8Array(pixels.data.length)
  const target = new DataView(data.buffer)
  const sourceOf = SOURCES[orientation]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = sourceOf(x, y, w, h)
      const pixel = source.getUint32((fromY * w + fromX) * CHANNELS)
      target.setUint32((y * width + x) * CHANNELS, pixel)
    }
  }
  return { data, width, height }
}

/** A copy on white paper: JPEG knows no see-through pixels and would show them black. */
export function onWhite({ data, width, height }: Pixels): Pixels {
  const flat = new Uint8Array(data)
  for (let at = 0; at < flat.length; at += CHANNELS) {
    const opacity = (flat[at + 3] ?? 255) / 255
    if (opacity === 1) continue
    for (let channel = at; channel < at + 3; channel += 1) {
      flat[channel] = Math.round((flat[channel] ?? 0) * opacity + 255 * (1 - opacity))
    }
    flat[at + 3] = 255
  }
  return { data: flat, width, height }
}
