import { existsSync, readFileSync } from 'node:fs'
import { strict } from '../strict.ts'

export interface NativeImage {
  toPNG(): Buffer
  toDataURL(): string
  isEmpty(): boolean
  getSize(): { readonly width: number; readonly height: number }
  setTemplateImage(): void
}

/** An image that is kept as the PNG it was made of. */
export function createFromBuffer(png: Buffer): NativeImage {
  return strict('NativeImage', {
    toPNG: () => png,
    toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
    isEmpty: () => png.length === 0,
    getSize: () =>
      png.length > 24
        ? { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
        : { width: 0, height: 0 },
    setTemplateImage() {},
  })
}

export const nativeImage = strict('nativeImage', {
  createFromBuffer,
  createEmpty: () => createFromBuffer(Buffer.alloc(0)),
  createFromPath: (file: string) =>
    createFromBuffer(existsSync(file) ? readFileSync(file) : Buffer.alloc(0)),
  createFromDataURL: (url: string) =>
    createFromBuffer(Buffer.from(url.split(',')[1] ?? '', 'base64')),
})
