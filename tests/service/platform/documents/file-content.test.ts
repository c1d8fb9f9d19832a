import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileContent } from '#service/platform/documents/file-content.ts'
import { writeZip } from '#service/platform/documents/zip-writer.ts'
import {
  bmpPicture,
  pdfScan,
  phonePhoto,
  pngPicture,
  webpPicture,
} from '#tests/support/pictures.ts'
import { writeTable } from '#tests/support/roster-files.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

function zipOf(...names: readonly string[]): Promise<Uint8Array> {
  return writeZip(
    names.map((name) => ({ name, bytes: new Uint8Array([1]) })),
    new Date('2026-10-08'),
  )
}

describe('what a file is, told by its bytes', () => {
  it.each([
    ['jpeg', () => phonePhoto(8, 8)],
    ['png', () => pngPicture(8, 8)],
    ['webp', () => webpPicture(8, 8)],
    ['bmp', () => bmpPicture(8, 8)],
    ['pdf', () => pdfScan()],
    ['excel', async () => readFileSync(await writeTable([['姓名'], ['林小雨']]))],
    ['word', () => zipOf('[Content_Types].xml', 'word/document.xml')],
    ['heic', () => latin1('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
    ['heic', () => latin1('\0\0\0\x1Cftypavif\0\0\0\0avif')],
    ['program', () => zipOf('word/document.xml', 'word/vbaProject.bin')],
    ['program', () => latin1('MZ\x90\0 This program cannot be run in DOS mode')],
    ['program', () => latin1('\x7FELF\x02\x01\x01')],
    ['program', () => latin1('#!/bin/sh\nrm -rf /')],
    ['unknown', () => zipOf('notes.txt')],
    ['unknown', () => latin1('\0\0\0\x18ftypmp42\0\0\0\0isom')],
    ['unknown', () => latin1('<html><script>alert(1)</script></html>')],
    ['unknown', () => latin1('%PDF-1.4 and nothing that ends it')],
    ['unknown', () => latin1('RIFF\x24\0\0\0WAVEfmt ')],
  ] as const)('%s', async (content, make) => {
    expect(await fileContent(await make())).toBe(content)
  })

  it('an office file cut in the middle is damaged, not unknown', async () => {
    const whole = readFileSync(await writeTable([['姓名'], ['林小雨']]))
    await expect(fileContent(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
    })
  })
})
