import { describe, expect, it } from 'vitest'
import type { ChildId } from '#shared/features/children/child.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { attachmentDraft, deskFile } from '#tests/support/factories/attachments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { recordConsent } from '#tests/support/factories/consents.ts'
import { openOffice, type Office } from '#tests/support/office.ts'
import { pngPicture } from '#tests/support/pictures.ts'

async function addPhoto(office: Office, childId: ChildId, width: number) {
  const photo = deskFile('photo.png', pngPicture(width, 30))
  const draft = attachmentDraft(photo, { kind: 'photo', subjectId: childId })
  return (await office.request('attachments.add', draft)).id
}

async function photographed() {
  const office = await openOffice()
  const { id: childId } = await addChild(office)
  const id = await addPhoto(office, childId, 20)
  const portrait = async () =>
    (await office.request('attachments.portrait', { childId })).portrait?.id ?? null
  return { office, childId, id, portrait }
}

describe('the portrait of a file', () => {
  it('is a photo that was chosen while photos are consented to, one at a time', async () => {
    const { office, childId, id, portrait } = await photographed()
    await recordConsent(office, childId)
    expect(await portrait()).toBeNull()
    await office.request('attachments.setPortrait', { id, isPortrait: true })
    expect(await portrait()).toBe(id)
    const other = await addPhoto(office, childId, 25)
    await office.request('attachments.setPortrait', { id: other, isPortrait: true })
    expect(await portrait()).toBe(other)
    const { attachments } = await office.request('attachments.list', {
      subject: 'child',
      subjectId: childId,
    })
    expect(attachments.filter(({ isPortrait }) => isPortrait)).toHaveLength(1)
    await office.request('attachments.setPortrait', { id: other, isPortrait: false })
    expect(await portrait()).toBeNull()
  })

  it('is not set without the consent, and not shown once it is withdrawn', async () => {
    const { office, childId, id, portrait } = await photographed()
    const order = { id, isPortrait: true }
    const refusal = await office.refusal('attachments.setPortrait', order)
    expect(refusal.code).toBe('PORTRAIT_NO_CONSENT')
    const [consent] = (await recordConsent(office, childId)).records
    await office.request('attachments.setPortrait', order)
    await office.request('consents.withdraw', {
      id: consent?.id ?? 0,
      scope: 'photo',
      withdrawnOn: '2026-10-08',
      reason: '孩子不愿意',
    })
    expect(await portrait()).toBeNull()
  })

  it('is no scan, no restricted photo and none that was removed', async () => {
    const { office, childId, id, portrait } = await photographed()
    await recordConsent(office, childId)
    const label = { kind: 'photo', title: '照片', description: '' } as const
    await office.request('attachments.correct', {
      id,
      label: { ...label, kind: 'other', restrictedClass: null },
    })
    const order = { id, isPortrait: true }
    expect((await office.refusal('attachments.setPortrait', order)).code).toBe(
      'PORTRAIT_NOT_A_PHOTO',
    )
    await office.request('attachments.correct', { id, label: { ...label, restrictedClass: null } })
    await office.request('attachments.setPortrait', order)
    await office.request('attachments.remove', { id, reason: '传错了' })
    expect(await portrait()).toBeNull()
    expect((await office.refusal('attachments.setPortrait', order)).code).toBe('ATTACHMENT_REMOVED')
  })

  it('leaves no trace of its own: reading the file is noted once', async () => {
    const { office, childId, id } = await photographed()
    await recordConsent(office, childId)
    await office.request('attachments.setPortrait', { id, isPortrait: true })
    await office.request('children.get', { id: childId })
    const before = await dumpSite(office, 'audit_event')
    await office.request('attachments.portrait', { childId })
    expect(await dumpSite(office, 'audit_event')).toBe(before)
  })
})
