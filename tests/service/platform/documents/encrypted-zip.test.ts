import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  packEncrypted,
  readEncryptedZip,
  writeEncryptedZip,
} from '#service/platform/documents/encrypted-zip.ts'
import { openAe2Zip } from '#tests/support/open-ae2-zip.ts'

const PASSWORD = 'Kuan-Wai_2026!x'
const modifiedAt = new Date('2026-10-08T08:00:00Z')
const text = (words: string) => new TextEncoder().encode(words)
const ENTRIES = [
  { name: '登记表/儿童名册.txt', bytes: text('林小雨 350902201803010021 '.repeat(500)) },
  { name: '空.txt', bytes: new Uint8Array() },
  { name: '大.bin', bytes: new Uint8Array(2_500_000).map((_zero, index) => (index * 7919) % 251) },
]

function kept(zip: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, '移交.zip')
  writeFileSync(path, zip)
  return path
}

describe('a zip that leaves the house', () => {
  it('opens by the published format alone, every byte as it was', async () => {
    const zip = Buffer.from(await packEncrypted(ENTRIES, { password: PASSWORD, modifiedAt }))
    const files = openAe2Zip(zip, PASSWORD)
    expect([...files.keys()]).toEqual(ENTRIES.map(({ name }) => name))
    for (const { name, bytes } of ENTRIES) {
      expect(files.get(name)?.equals(Buffer.from(bytes))).toBe(true)
    }
    expect(() => openAe2Zip(zip, 'Kuan-Wai_2026!y')).toThrow('wrong password')
  })

  it('holds nothing in clear', async () => {
    const zip = Buffer.from(await packEncrypted(ENTRIES, { password: PASSWORD, modifiedAt }))
    expect(zip.includes('林小雨')).toBe(false)
    expect(zip.includes('350902')).toBe(false)
  })

  it('is read back to its end; a wrong password, a changed byte and a cut end are told', async () => {
    const zip = await packEncrypted(ENTRIES, { password: PASSWORD, modifiedAt })
    const read = await readEncryptedZip(kept(zip), PASSWORD)
    expect(read.map(({ name, bytes }) => [name, bytes])).toEqual(
      ENTRIES.map(({ name, bytes }) => [name, bytes.length]),
    )
    await expect(readEncryptedZip(kept(zip), 'wrong-password')).rejects.toMatchObject({
      code: 'ZIP_PASSWORD_WRONG',
    })
    const changed = Uint8Array.from(zip)
    changed[200] = (changed[200] ?? 0) ^ 1
    await expect(readEncryptedZip(kept(changed), PASSWORD)).rejects.toMatchObject({
      code: 'ZIP_DAMAGED',
    })
    await expect(readEncryptedZip(kept(zip.subarray(0, -30)), PASSWORD)).rejects.toMatchObject({
      code: 'ZIP_DAMAGED',
    })
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    stop.abort()
    const sink = new WritableStream<Uint8Array>()
    const written = writeEncryptedZip(sink, ENTRIES, {
      password: PASSWORD,
      modifiedAt,
      signal: stop.signal,
    })
    await expect(written).rejects.toThrow('abort')
  })

  it('a name that leaves the folder is refused', async () => {
    await expect(
      packEncrypted([{ name: '../x', bytes: text('x') }], { password: PASSWORD, modifiedAt }),
    ).rejects.toThrow(RangeError)
  })
})
