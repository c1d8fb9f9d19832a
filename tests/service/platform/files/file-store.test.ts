import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  listStoredNames,
  readStored,
  removeStored,
  STORED_NAME,
  storeFile,
  storedPath,
} from '#service/platform/files/file-store.ts'
import { newFileKey } from '#service/platform/files/stored-file.ts'
import { sweepOrphans } from '#service/platform/files/sweep-orphans.ts'

const MEBIBYTE = 1024 * 1024
const NOW = '2026-10-08T01:00:00.000Z'

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Content in which no piece is like another. */
function content(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 12)) % 251)
}

function datedBefore(path: string, hours: number): void {
  const then = (Date.parse(NOW) - hours * 3_600_000) / 1000
  utimesSync(path, then, then)
}

describe('the store of encrypted files', () => {
  it.each([1, 100, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 3 * MEBIBYTE + 5])(
    'gives back %i bytes as they were',
    async (length) => {
      const folder = dataFolder()
      const clear = content(length)
      const back = await readStored(folder, storeFile(folder, clear))
      expect(Buffer.from(back).equals(clear)).toBe(true)
    },
  )

  it('writes nothing readable, under a name of chance, and leaves no other file', () => {
    const folder = dataFolder()
    const clear = Buffer.from('林小雨的监护人知情同意书'.repeat(10_000))
    const { name } = storeFile(folder, clear)
    const stored = readFileSync(storedPath(folder, name))
    expect(stored.includes('监护人')).toBe(false)
    expect(name).toMatch(STORED_NAME)
    expect(listStoredNames(folder)).toEqual([name])
    expect(readdirSync(join(folder, 'attachments'))).toEqual([name.slice(0, 2)])
    expect(readdirSync(join(folder, 'attachments', name.slice(0, 2)))).toEqual([name])
  })

  it('gives every file a key of its own, and opens none with another’s', async () => {
    const folder = dataFolder()
    const [first, second] = [storeFile(folder, content(10)), storeFile(folder, content(10))]
    expect(Buffer.from(first.key).equals(second.key)).toBe(false)
    const wrong = readStored(folder, { name: first.name, key: second.key })
    await expect(wrong).rejects.toMatchObject({ code: 'ATTACHMENT_DAMAGED' })
    const guessed = readStored(folder, { name: first.name, key: newFileKey() })
    await expect(guessed).rejects.toMatchObject({ code: 'ATTACHMENT_DAMAGED' })
  })
})

describe('a stored file that is not what it was', () => {
  const length = 2 * MEBIBYTE + 100
  const piece = MEBIBYTE + 16
  const swapped = (bytes: Buffer) =>
    Buffer.concat([
      bytes.subarray(0, 8),
      bytes.subarray(8 + piece, 8 + 2 * piece),
      bytes.subarray(8, 8 + piece),
      bytes.subarray(8 + 2 * piece),
    ])
  it.each([
    ['one bit of the header', (bytes: Buffer) => flipped(bytes, 7)],
    ['one bit of the first piece', (bytes: Buffer) => flipped(bytes, 100)],
    ['one bit of the last tag', (bytes: Buffer) => flipped(bytes, bytes.length - 1)],
    ['its last piece missing', (bytes: Buffer) => bytes.subarray(0, 8 + 2 * piece)],
    ['its last byte missing', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['a byte more', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from([0])])],
    ['two pieces exchanged', swapped],
    ['only its header', (bytes: Buffer) => bytes.subarray(0, 8)],
    ['nothing in it', () => Buffer.alloc(0)],
  ])('is reported as damaged: %s', async (_what, alter) => {
    const folder = dataFolder()
    const stored = storeFile(folder, content(length))
    const path = storedPath(folder, stored.name)
    writeFileSync(path, alter(readFileSync(path)))
    await expect(readStored(folder, stored)).rejects.toMatchObject({ code: 'ATTACHMENT_DAMAGED' })
  })

  it('is reported as missing when it is gone', async () => {
    const folder = dataFolder()
    const stored = storeFile(folder, content(10))
    removeStored(folder, [stored.name])
    await expect(readStored(folder, stored)).rejects.toMatchObject({ code: 'ATTACHMENT_MISSING' })
  })

  it('cannot be looked for outside the store', () => {
    expect(() => storedPath(dataFolder(), '../site.db')).toThrow('not the name')
  })
})

describe('the sweep', () => {
  it('removes only files without a row that are older than a day', () => {
    const folder = dataFolder()
    const [live, old, fresh] = [1, 2, 3].map((length) => storeFile(folder, content(length)).name)
    if (live === undefined || old === undefined || fresh === undefined) throw new Error('no files')
    const part = `${storedPath(folder, live)}.part`
    const foreign = join(folder, 'attachments', live.slice(0, 2), '说明.txt')
    writeFileSync(part, 'half')
    writeFileSync(foreign, 'not ours')
    for (const path of [storedPath(folder, live), storedPath(folder, old), part, foreign]) {
      datedBefore(path, 25)
    }
    datedBefore(storedPath(folder, fresh), 23)
    const swept = sweepOrphans(folder, new Set([live]), NOW)
    expect(swept.toSorted()).toEqual([old, `${live}.part`].toSorted())
    expect(listStoredNames(folder).toSorted()).toEqual([live, fresh].toSorted())
    expect(statSync(foreign).size).toBeGreaterThan(0)
  })

  it('has nothing to do before the first file, and lets other folders be', () => {
    const folder = dataFolder()
    expect(sweepOrphans(folder, new Set(), NOW)).toEqual([])
    const other = join(folder, 'attachments', 'backup')
    mkdirSync(other, { recursive: true })
    writeFileSync(join(other, 'a'.repeat(32)), 'somebody else’s')
    datedBefore(join(other, 'a'.repeat(32)), 100)
    expect(sweepOrphans(folder, new Set(), NOW)).toEqual([])
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const altered = Buffer.from(bytes)
  altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
  return altered
}
