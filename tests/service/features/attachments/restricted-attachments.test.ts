import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#shared/contract/roles.ts'
import type { AccountId } from '#shared/features/accounts/account.ts'
import type { AttachmentId } from '#shared/features/attachments/attachment.ts'
import { destroyAttachmentsOf } from '#service/features/attachments/attachments.public.ts'
import { addScan, attachmentDraft, deskFile } from '#tests/support/factories/attachments.ts'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'
import { pdfScan } from '#tests/support/pictures.ts'

const OWNER = { subject: 'child', subjectId: 1 } as const
const PASSWORD = 'words-of-her-own'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await addChild(office)
})

async function addPerson(role: Role): Promise<AccountId> {
  const person = { loginName: role, displayName: role, role, password: PASSWORD }
  return (await office.request('accounts.add', accountDraft(person))).id
}

async function signInAs(role: Role | 'first'): Promise<void> {
  await office.request('accounts.signOut', {})
  const login = role === 'first' ? LOGIN : { loginName: role, password: PASSWORD }
  await office.request('accounts.signIn', login)
}

async function codesFor(id: AttachmentId): Promise<readonly string[]> {
  const label = { kind: 'other', title: '记录', description: '', restrictedClass: null } as const
  const folder = join(deskFile('x', pdfScan()), '..')
  const refusals = [
    await office.refusal('attachments.open', { id }),
    await office.refusal('attachments.saveCopy', { id, reason: '抽查', folder }),
    await office.refusal('attachments.correct', { id, label }),
    await office.refusal('attachments.remove', { id, reason: '传错了' }),
  ]
  return [...new Set(refusals.map((refusal) => refusal.code))]
}

/** What the log says of a route: kind, reason, and the records it names. */
async function logOf(route: string) {
  const database = await openSiteDatabase(office)
  try {
    return database
      .prepare(
        `SELECT e.kind, e.account_id AS accountId, (
           SELECT group_concat(s.subject || ' ' || s.subject_id, ', ') FROM (
             SELECT * FROM audit_subject WHERE event_id = e.id ORDER BY subject) s) AS subjects
         FROM audit_event e WHERE e.route = ? ORDER BY e.id`,
      )
      .all(route)
  } finally {
    database.close()
  }
}

describe('a restricted file', () => {
  it('is counted, not shown, to the manager who is not named', async () => {
    const id = await addScan(office, { restrictedClass: 'counselling' })
    await addScan(office)
    const { attachments, hiddenCount } = await office.request('attachments.list', OWNER)
    expect([attachments.length, hiddenCount]).toEqual([1, 1])
    expect(await codesFor(id)).toEqual(['ATTACHMENT_RESTRICTED'])
  })

  it('opens to the counsellor named for its class, and to no other class', async () => {
    const accountId = await addPerson('counsellor')
    await addPerson('social-worker')
    const secret = await addScan(office, { restrictedClass: 'counselling', title: '个案记录' })
    const abuse = await addScan(office, { restrictedClass: 'abuse' })
    const naming = { accountId, class: 'counselling', reason: '承担个案辅导' } as const
    await office.request('accounts.grantRestricted', naming)
    await signInAs('counsellor')
    const list = await office.request('attachments.list', OWNER)
    expect(list.attachments.map(({ id, title }) => [id, title])).toEqual([[secret, '个案记录']])
    expect(list.hiddenCount).toBe(1)
    expect(await codesFor(abuse)).toEqual(['ATTACHMENT_RESTRICTED'])
    const folder = join(deskFile('x', pdfScan()), '..')
    const copy = { id: secret, reason: '转介', folder }
    expect((await office.request('attachments.saveCopy', copy)).file).toContain('2026-0001_')
    await signInAs('social-worker')
    expect((await office.request('attachments.list', OWNER)).hiddenCount).toBe(2)
    await signInAs('first')
    await office.request('accounts.revokeRestricted', { ...naming, reason: '不再担任辅导' })
    await signInAs('counsellor')
    expect(await codesFor(secret)).toEqual(['ATTACHMENT_RESTRICTED'])
  })

  it('may be handed in by a person who is not named, and does not betray its twin', async () => {
    const path = deskFile('record.pdf', pdfScan('record'))
    const draft = attachmentDraft(path, { restrictedClass: 'abuse' })
    await office.request('attachments.add', draft)
    await office.request('attachments.add', draft)
    expect((await office.request('attachments.list', OWNER)).hiddenCount).toBe(2)
  })

  it.each([
    ['finance', 'NOT_ALLOWED', 'NOT_ALLOWED'],
    ['duty', 'NOT_ALLOWED', 'NOT_ALLOWED'],
    ['inspector', 'answered', 'NOT_ALLOWED'],
    ['social-worker', 'answered', 'answered'],
  ] as const)('and the role: %s', async (role, listing, removing) => {
    await addPerson(role)
    const id = await addScan(office)
    await signInAs(role)
    const told = async (route: string, input: unknown) => {
      const answer = await office.service.handle(route, input)
      return answer.ok ? 'answered' : answer.error.code
    }
    expect(await told('attachments.list', OWNER)).toBe(listing)
    expect(await told('attachments.remove', { id, reason: '传错了' })).toBe(removing)
  })
})

describe('removing a file', () => {
  it('takes it off the list and can be undone; the file stays', async () => {
    const id = await addScan(office)
    const removed = await office.request('attachments.remove', { id, reason: '传错了人' })
    expect(removed).toMatchObject({ removedBy: '林静', removedReason: '传错了人' })
    const again = await office.refusal('attachments.remove', { id, reason: '传错了人' })
    expect(again.code).toBe('ATTACHMENT_REMOVED')
    const restored = await office.request('attachments.restore', { id })
    expect([restored.removedAt, restored.removedReason]).toEqual([null, null])
    expect((await office.refusal('attachments.restore', { id })).code).toBe(
      'ATTACHMENT_NOT_REMOVED',
    )
  })

  it('hides a removed restricted file from the count too', async () => {
    const id = await addScan(office)
    const label = {
      kind: 'visit',
      title: '家访',
      description: '两页',
      restrictedClass: null,
    } as const
    await office.request('attachments.correct', { id, label })
    const { attachments } = await office.request('attachments.list', OWNER)
    expect(attachments[0]).toMatchObject(label)
    await office.request('attachments.remove', { id, reason: '重复' })
    const removed = await office.refusal('attachments.correct', { id, label })
    expect(removed.code).toBe('ATTACHMENT_REMOVED')
    const after = await office.request('attachments.list', OWNER)
    expect([after.attachments.length, after.hiddenCount]).toEqual([1, 0])
  })
})

describe('the log of files', () => {
  it('names the child and the file of every act, reading and copy', async () => {
    const path = deskFile('photo.pdf', pdfScan())
    const { id } = await office.request('attachments.add', attachmentDraft(path))
    const folder = join(path, '..')
    await office.request('attachments.saveCopy', { id, reason: '县局抽查', folder })
    await office.request('attachments.remove', { id, reason: '传错了' })
    await office.request('attachments.restore', { id })
    const subjects = `attachment ${id}, child 1`
    for (const [route, kind] of [
      ['attachments.add', 'act'],
      ['attachments.saveCopy', 'export'],
      ['attachments.remove', 'act'],
      ['attachments.restore', 'act'],
    ] as const) {
      expect([route, await logOf(route)]).toEqual([route, [{ kind, accountId: 1, subjects }]])
    }
  })

  it('holds no key and no content', async () => {
    await addScan(office)
    const database = await openSiteDatabase(office)
    try {
      const key = database.prepare('SELECT file_key FROM attachment').pluck().get() as Buffer
      const details = database.prepare('SELECT content FROM audit_detail').pluck().all() as string[]
      const logged = details.join('\n')
      expect(logged).toContain('监护人知情同意书')
      expect(logged).not.toContain('file_key')
      expect(logged).not.toContain(key.toString('hex'))
    } finally {
      database.close()
    }
  })
})

describe('destroying the files of a child', () => {
  it('forgets the keys of all of them, restricted and removed ones too', async () => {
    const removed = await addScan(office)
    await office.request('attachments.remove', { id: removed, reason: '传错了' })
    const secret = await addScan(office, { restrictedClass: 'abuse' })
    const { id: other } = await addChild(office, { name: '林小海' })
    const kept = await addScan(office, { subjectId: other })
    const database = await openSiteDatabase(office)
    try {
      const rows = () => database.prepare('SELECT id FROM attachment ORDER BY id').pluck().all()
      expect(rows()).toEqual([removed, secret, kept])
      const { Connection } = await import('#service/platform/database/connection.ts')
      const act = {
        at: '2026-10-08T01:00:00.000Z',
        kind: 'act',
        accountId: 1,
        route: 'privacy.test',
        requestId: null,
      } as const
      const destroyed = new Connection(database, 'test').transaction(act, (db) =>
        destroyAttachmentsOf(db, 'child', 1),
      )
      expect(destroyed.ids).toEqual([removed, secret])
      expect(destroyed.fileNames).toHaveLength(2)
      expect(rows()).toEqual([kept])
    } finally {
      database.close()
    }
  })
})
