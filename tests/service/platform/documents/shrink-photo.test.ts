import { describe, expect, it } from 'vitest'
import { decodeJpeg } from '#service/platform/documents/picture-codecs.ts'
import { shrinkPhoto } from '#service/platform/documents/shrink-photo.ts'
import {
  bmpPicture,
  phonePhoto,
  pngPicture,
  QUARTERS,
  SECRETS,
  webpPicture,
} from '#tests/support/pictures.ts'

type Colour = keyof typeof QUARTERS

/** The colours of the quarters as a person sees them, from top left to bottom right. */
async function quartersOf(photo: Uint8Array): Promise<readonly (Colour | undefined)[]> {
  const { data, width, height } = await decodeJpeg(photo)
  const colourAt = (x: number, y: number) => {
    const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4
    const near = (wanted: readonly number[]) =>
      wanted.every((value, channel) => Math.abs(value - (data[at + channel] ?? -99)) < 25)
    return (Object.keys(QUARTERS) as Colour[]).find((name) => near(QUARTERS[name]))
  }
  return [colourAt(0.2, 0.2), colourAt(0.8, 0.2), colourAt(0.2, 0.8), colourAt(0.8, 0.8)]
}

describe('a photo that is kept', () => {
  it('carries no place, maker, XMP or comment', async () => {
    const photo = await phonePhoto(400, 300)
    const before = Buffer.from(photo).toString('latin1')
    expect(SECRETS.filter((secret) => !before.includes(secret))).toEqual([])
    const { bytes } = await shrinkPhoto('jpeg', photo)
    const after = Buffer.from(bytes).toString('latin1')
    expect([...SECRETS, 'Exif', 'ns.adobe'].filter((secret) => after.includes(secret))).toEqual([])
  })

  it.each([
    [1, ['red', 'green', 'blue', 'white']],
    [2, ['green', 'red', 'white', 'blue']],
    [3, ['white', 'blue', 'green', 'red']],
    [4, ['blue', 'white', 'red', 'green']],
    [5, ['red', 'blue', 'green', 'white']],
    [6, ['blue', 'red', 'white', 'green']],
    [7, ['white', 'green', 'blue', 'red']],
    [8, ['green', 'white', 'red', 'blue']],
  ])('stands as it was seen when the camera was held the way %i', async (way, quarters) => {
    const { bytes, width, height } = await shrinkPhoto('jpeg', await phonePhoto(120, 80, way))
    expect([width, height]).toEqual(way > 4 ? [80, 120] : [120, 80])
    expect(await quartersOf(bytes)).toEqual(quarters)
  })

  it('is at most 1600 pixels long, and never made larger', async () => {
    expect(await shrinkPhoto('jpeg', await phonePhoto(3000, 1000))).toMatchObject({
      width: 1600,
      height: 533,
    })
    const tall = await shrinkPhoto('jpeg', await phonePhoto(3000, 1000, 6))
    expect(tall).toMatchObject({ width: 533, height: 1600 })
    const small = await shrinkPhoto('png', pngPicture(30, 20))
    expect(small).toMatchObject({ width: 30, height: 20 })
  })

  it.each([
    ['png', () => pngPicture(200, 100)],
    ['bmp', () => bmpPicture(201, 100)],
    ['webp', () => webpPicture(200, 100)],
  ] as const)('may have been a %s', async (format, make) => {
    const { bytes } = await shrinkPhoto(format, await make())
    expect(await quartersOf(bytes)).toEqual(['red', 'green', 'blue', 'white'])
  })
})

describe('a photo that is refused', () => {
  it('says it is huge, in a few bytes: no pixel is unpacked', async () => {
    const bomb = Buffer.from(pngPicture(2, 2))
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    await expect(shrinkPhoto('png', bomb)).rejects.toMatchObject({
      code: 'PHOTO_TOO_MANY_PIXELS',
      details: { limit: 40 },
    })
  })

  it.each([
    ['jpeg', () => phonePhoto(100, 100)],
    ['png', () => pngPicture(100, 100)],
    ['bmp', () => bmpPicture(100, 100)],
    ['webp', () => webpPicture(100, 100)],
  ] as const)('is a %s cut off after its first bytes', async (format, make) => {
    const cut = (await make()).subarray(0, 40)
    await expect(shrinkPhoto(format, cut)).rejects.toMatchObject({ code: 'FILE_DAMAGED' })
  })
})
