import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { LARGEST_ATTACHMENT } from '#shared/features/attachments/attachment-codes.ts'
import { runInBackground } from '#service/platform/background/background.ts'
import { listStoredNames, storedPath } from '#service/platform/files/file-store.ts'
import { addScan, attachmentDraft, deskFile } from '#tests/support/factories/attachments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'
import { pdfScan, phonePhoto, pngPicture, SECRETS } from '#tests/support/pictures.ts'

const OWNER = { subject: 'child', subjectId: 1 } as const

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await addChild(office)
})

/** The one stored file of this office. */
function onlyFile(): string {
  const [name, ...others] = listStoredNames(office.folder)
  if (name === undefined || others.length > 0) throw new Error('not one file')
  return storedPath(office.folder, name)
}

/** Every file of the data folder that holds a text, by name. */
function filesHolding(text: string): readonly string[] {
  return readdirSync(office.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(text) || readFileSync(path).includes(text))
}

describe('a photo of a phone', () => {
  it('is kept upright, small, without place or maker, and nothing of it is readable on disk', async () => {
    const path = deskFile('林小雨 家访.jpg', await phonePhoto(2000, 1500, 6))
    const added = await office.request(
      'attachments.add',
      attachmentDraft(path, { kind: 'photo', title: '家访照片' }),
    )
    const { attachments } = await office.request('attachments.list', OWNER)
    expect(attachments).toMatchObject([
      {
        id: added.id,
        kind: 'photo',
        title: '家访照片',
        originalName: '林小雨 家访.jpg',
        mediaType: 'image/jpeg',
        width: 1200,
        height: 1600,
        addedBy: '林静',
        removedAt: null,
      },
    ])
    const { base64, mediaType } = await office.request('attachments.open', { id: added.id })
    const shown = Buffer.from(base64, 'base64')
    expect(mediaType).toBe('image/jpeg')
    expect(shown.length).toBe(attachments[0]?.bytes)
    for (const secret of [...SECRETS, 'Exif']) {
      expect(shown.includes(secret)).toBe(false)
      expect(filesHolding(secret)).toEqual([])
    }
    expect(filesHolding('家访')).toEqual([])
    expect(readFileSync(onlyFile()).includes(shown.subarray(0, 12))).toBe(false)
  })

  it.each(['png', 'jpg', 'exe'])('is told by its content when it is called .%s', async (name) => {
    const path = deskFile(`photo.${name}`, pngPicture(20, 10))
    await office.request('attachments.add', attachmentDraft(path, { kind: 'photo' }))
    const { attachments } = await office.request('attachments.list', OWNER)
    expect(attachments[0]).toMatchObject({ mediaType: 'image/jpeg', width: 20, height: 10 })
  })
})

describe('a scan', () => {
  it('comes back byte for byte as a copy, under a name without the child’s', async () => {
    const scan = pdfScan('as it came')
    const { id } = await office.request(
      'attachments.add',
      attachmentDraft(deskFile('同意书.pdf', scan)),
    )
    const folder = join(deskFile('x', scan), '..')
    const order = { id, reason: '县民政局抽查', folder }
    const saved = await office.request('attachments.saveCopy', order)
    expect(saved.file).toBe(`2026-0001_监护人知情同意书_${id}.pdf`)
    expect(readFileSync(join(folder, saved.file)).equals(scan)).toBe(true)
    const again = await office.request('attachments.saveCopy', order)
    expect(again.file).toBe(`2026-0001_监护人知情同意书_${id}（2）.pdf`)
    expect(readdirSync(folder)).toHaveLength(3)
  })

  it('is not shown in the program, only saved', async () => {
    const id = await addScan(office)
    expect((await office.refusal('attachments.open', { id })).code).toBe('ATTACHMENT_NOT_SHOWN')
  })

  it('of the same content is not kept twice, and leaves no file behind', async () => {
    const path = deskFile('同意书.pdf', pdfScan())
    const { id } = await office.request('attachments.add', attachmentDraft(path))
    const refusal = await office.refusal('attachments.add', attachmentDraft(path))
    expect(refusal).toEqual({ code: 'ATTACHMENT_TWICE', details: { id } })
    expect(listStoredNames(office.folder)).toHaveLength(1)
    const { id: brother } = await addChild(office, { name: '林小海' })
    await office.request('attachments.add', attachmentDraft(path, { subjectId: brother }))
    expect(listStoredNames(office.folder)).toHaveLength(2)
  })
})

describe('a file that is refused', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1')
  it.each([
    ['empty', () => Buffer.alloc(0), 'FILE_EMPTY'],
    ['a program', () => latin1('MZ\x90\0\x03'), 'FILE_KIND_REFUSED'],
    ['a web page', () => latin1('<html></html>'), 'FILE_KIND_REFUSED'],
    ['of a phone only', () => latin1('\0\0\0\x18ftypheic\0\0\0\0'), 'PHOTO_HEIC'],
    ['a cut photo', () => pngPicture(40, 40).subarray(0, 60), 'FILE_DAMAGED'],
    ['a bomb', () => bombed(), 'PHOTO_TOO_MANY_PIXELS'],
    ['over 20 MB', () => Buffer.alloc(LARGEST_ATTACHMENT + 1), 'FILE_TOO_LARGE'],
  ])('because it is %s leaves neither row nor file', async (_what, make, code) => {
    const refusal = await office.refusal(
      'attachments.add',
      attachmentDraft(deskFile('photo.jpg', make())),
    )
    expect(refusal.code).toBe(code)
    expect(await office.request('attachments.list', OWNER)).toEqual({
      attachments: [],
      hiddenCount: 0,
    })
    expect(listStoredNames(office.folder)).toEqual([])
  })

  it('because it is a folder, a pipe, or gone cannot be read', async () => {
    const here = deskFile('x.pdf', pdfScan())
    const paths = [`${here}-gone`, join(here, '..'), '/dev/zero', `${here}\0.pdf`]
    const pipe = join(here, '..', 'pipe')
    if (process.platform !== 'win32') execFileSync('mkfifo', [pipe])
    for (const path of [...paths, pipe]) {
      const { code } = await office.refusal('attachments.add', attachmentDraft(path))
      expect([path, code]).toEqual([path, 'FILE_NOT_READABLE'])
    }
  })

  it('belongs to nobody', async () => {
    const path = deskFile('x.pdf', pdfScan())
    const draft = attachmentDraft(path, { subjectId: 99 })
    expect((await office.refusal('attachments.add', draft)).code).toBe('NOT_FOUND')
    expect((await office.refusal('attachments.list', { ...OWNER, subjectId: 99 })).code).toBe(
      'NOT_FOUND',
    )
    expect(listStoredNames(office.folder)).toEqual([])
  })
})

describe('a stored file that was altered outside', () => {
  it('is reported as damaged, the others still open', async () => {
    const path = deskFile('photo.png', pngPicture(20, 10))
    const { id } = await office.request('attachments.add', attachmentDraft(path))
    const stored = onlyFile()
    const bytes = readFileSync(stored)
    bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100)
    writeFileSync(stored, bytes)
    const other = deskFile('other.png', pngPicture(10, 20))
    const { id: sound } = await office.request('attachments.add', attachmentDraft(other))
    expect((await office.refusal('attachments.open', { id })).code).toBe('ATTACHMENT_DAMAGED')
    expect((await office.request('attachments.open', { id: sound })).mediaType).toBe('image/jpeg')
  })

  it('is reported as missing when it is gone', async () => {
    const path = deskFile('photo.png', pngPicture(20, 10))
    const { id } = await office.request('attachments.add', attachmentDraft(path))
    rmSync(onlyFile())
    expect((await office.refusal('attachments.open', { id })).code).toBe('ATTACHMENT_MISSING')
    const folder = join(path, '..')
    const copy = { id, reason: '抽查', folder }
    expect((await office.refusal('attachments.saveCopy', copy)).code).toBe('ATTACHMENT_MISSING')
    expect(readdirSync(folder)).toEqual(['photo.png'])
  })
})

describe('a crash between the file and its row', () => {
  it('leaves a file without a key, which the sign-in after a day removes', async () => {
    const id = await addScan(office)
    // What a crash leaves behind: the thread has written the file, the row was never committed.
    const orphan = await runInBackground('keepFile', {
      source: deskFile('lost.pdf', pdfScan('lost')),
      dataFolder: office.folder,
      limit: LARGEST_ATTACHMENT,
    })
    const names = listStoredNames(office.folder)
    expect(names).toHaveLength(2)
    const ageBy = (hours: number) => {
      const then = office.clock.now().getTime() / 1000 - hours * 3600
      for (const name of names) utimesSync(storedPath(office.folder, name), then, then)
    }
    ageBy(23)
    await signInAgain()
    expect(listStoredNames(office.folder)).toHaveLength(2)
    ageBy(25)
    await signInAgain()
    expect(listStoredNames(office.folder)).toEqual(names.filter((name) => name !== orphan.name))
    expect(statSync(onlyFile()).size).toBeGreaterThan(0)
    expect((await office.request('attachments.list', OWNER)).attachments[0]?.id).toBe(id)
  })
})

function bombed(): Buffer {
  const bomb = Buffer.from(pngPicture(2, 2))
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  return bomb
}

async function signInAgain(): Promise<void> {
  await office.request('accounts.signOut', {})
  await office.request('accounts.signIn', LOGIN)
}

describe('a file added after a backup one goes back to', () => {
  it('waits for the way back: the safety copy still has it, days later', async () => {
    const { name } = await office.request('backups.make', {})
    await addScan(office)
    const safety = await office.request('backups.make', {})
    const back = { password: LOGIN.password, oldLogin: null, reason: '恢复演练之外的一次恢复' }
    const ref = (backup: string) => ({ place: 'local', name: backup }) as const
    await office.request('backups.restore', { backup: ref(name), ...back })
    await office.request('accounts.signIn', LOGIN)
    expect((await office.request('attachments.list', OWNER)).attachments).toEqual([])
    const old = new Date('2026-10-01')
    utimesSync(onlyFile(), old, old)
    await office.request('accounts.signOut', {})
    await office.request('accounts.signIn', LOGIN)
    await office.request('backups.restore', { backup: ref(safety.name), ...back })
    await office.request('accounts.signIn', LOGIN)
    const [kept] = (await office.request('attachments.list', OWNER)).attachments
    const folder = join(deskFile('x', pdfScan()), '..')
    const copy = { id: kept?.id ?? 0, reason: '核对附件', folder }
    expect((await office.request('attachments.saveCopy', copy)).file).toContain('同意书')
  })
})
