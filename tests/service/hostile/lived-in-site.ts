import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childIdSchema } from '#shared/features/children/child.ts'
import { personIdSchema } from '#shared/features/families/family.ts'
import { liveThroughAQuarter } from '#tests/support/busy-quarter.ts'
import { assessSome } from '#tests/support/factories/assessments.ts'
import { addScan, attachmentDraft, deskFile } from '#tests/support/factories/attachments.ts'
import { campDraft } from '#tests/support/factories/camp-records.ts'
import { addChild, childDraft, idNumberOf } from '#tests/support/factories/children.ts'
import { collectorDraft, prohibition } from '#tests/support/factories/collectors.ts'
import { consentDraft, recordConsent } from '#tests/support/factories/consents.ts'
import { recordTwice, type RecordedTwice } from '#tests/support/factories/duplicates.ts'
import { incomeDraft } from '#tests/support/factories/funding.ts'
import { planSome } from '#tests/support/factories/plans.ts'
import { exportOrder } from '#tests/support/handed-over.ts'
import { liveWithActivities } from '#tests/support/lived-in/activities.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'
import { pngPicture } from '#tests/support/pictures.ts'

/** A site after a busy quarter, closed and ready to be copied. */
export interface LivedInSite {
  readonly folder: string
  /** Name of a backup of this site. */
  readonly backup: string
  /** The zip of its first hand-over. */
  readonly handover: string
  /** Files of one child, side by side, merged and dismissed. */
  readonly twice: RecordedTwice
}

let lived: Promise<LivedInSite> | undefined

/** Lives through the quarter once; every route finds something in it. */
export function livedInSite(): Promise<LivedInSite> {
  lived ??= live()
  return lived
}

async function live(): Promise<LivedInSite> {
  const office = await openOffice({ printPdf: () => Promise.resolve(new Uint8Array([37])) })
  await liveThroughAQuarter(office)
  await office.request('reports.make', { kind: 'quarter', day: '2026-07-01' })
  await keepFiles(office)
  await knowAGuardian(office)
  await giveAnIdNumber(office)
  await assessSome(office)
  await leaveForGood(office)
  await planSome(office)
  await bookByAnother(office)
  await planAnotherCamp(office)
  await askForConsent(office)
  await enterCollectors(office)
  await advanceOne(office)
  await liveWithActivities(office)
  const twice = await recordTwice(office)
  const { name: backup } = await office.request('backups.make', {})
  const kept = mkdtempSync(join(tmpdir(), 'lived-in-site-'))
  process.once('exit', () => rmSync(kept, { recursive: true, force: true }))
  const { fileName } = await office.request('handover.export', exportOrder(kept))
  office.service.close()
  const folder = join(kept, 'site')
  cpSync(office.folder, folder, { recursive: true })
  return { folder, backup, handover: join(kept, fileName), twice }
}

/** A camp to be called off, beside the one that was held. */
async function planAnotherCamp(office: Office): Promise<void> {
  const segments = [{ startsOn: '2027-07-05', endsOn: '2027-07-16' }]
  await office.request('camps.schedule', campDraft({ name: '来年夏令营', segments }))
}

/** An entry of the bookkeeper, which the manager may check. */
async function bookByAnother(office: Office): Promise<void> {
  const finance = { loginName: '财务', password: 'count-the-coins' }
  await office.request('accounts.add', { ...finance, displayName: '陈会', role: 'finance' })
  await office.request('accounts.signOut', {})
  await office.request('accounts.signIn', finance)
  await office.request('funding.add', incomeDraft())
  await office.request('accounts.signOut', {})
  await office.request('accounts.signIn', LOGIN)
}

/** The second child has a number that may be asked for. */
async function giveAnIdNumber(office: Office): Promise<void> {
  const id = childIdSchema.parse(2)
  const { name, sex, bornOn, registeredOn } = await office.request('children.get', { id })
  const card = { idType: 'identity-card', noIdReason: '' } as const
  const idNumber = idNumberOf(bornOn, sex === 'male' ? 3 : 4)
  const child = childDraft({ name, sex, bornOn, registeredOn, ...card, idNumber })
  await office.request('children.update', { id, child, confirmSameName: true })
}

/** A guardian whose ID number is on file. */
async function knowAGuardian(office: Office): Promise<void> {
  const person = { name: '林阿福', sex: null, bornOn: null, phone: '', otherPhone: '', work: '' }
  await office.request('families.correctPerson', {
    childId: childIdSchema.parse(1),
    personId: personIdSchema.parse(1),
    person: { ...person, idNumber: idNumberOf('1958-03-01', 1) },
  })
}

/** A child that left, asked for deletion and was archived, ready to lose its identity. */
async function leaveForGood(office: Office): Promise<void> {
  const { id } = await addChild(office, { name: '壬' })
  await office.request('children.leave', { id, leftOn: '2026-10-01', reason: 'moved-away' })
  await office.request('privacy.archive', { id, reason: '已迁出' })
  const request = await office.request('privacy.addRequest', {
    childId: id,
    kind: 'deletion',
    applicantName: '林阿福',
    applicantRelation: '祖父',
    content: '请删除',
    receivedOn: '2026-10-01',
  })
  await office.request('privacy.answerRequest', {
    id: request.id,
    decision: 'granted',
    answer: '',
    answeredOn: '2026-10-08',
  })
  await office.request('privacy.addRequest', {
    childId: id,
    kind: 'access',
    applicantName: '林阿福',
    applicantRelation: '祖父',
    content: '请查阅',
    receivedOn: '2026-10-01',
  })
}

/** An oral consent whose paper is awaited, and one that was taken down for the wrong child. */
async function askForConsent(office: Office): Promise<void> {
  await recordConsent(office, childIdSchema.parse(1), consentDraft({ way: 'oral' }))
  await recordConsent(office, childIdSchema.parse(2))
}

/** One who may collect the first child, and one who must not. */
async function enterCollectors(office: Office): Promise<void> {
  const childId = childIdSchema.parse(1)
  for (const collector of [collectorDraft(), prohibition()]) {
    await office.request('collectors.add', { childId, collector, siblingIds: [] })
  }
}

/** A pupil who went into the next grade, which can still be taken back. */
async function advanceOne(office: Office): Promise<void> {
  const { id } = await addChild(office, { name: '癸' })
  const row = {
    childId: id,
    outcome: 'advance',
    from: 'grade-3',
    to: 'grade-4',
    school: '',
  } as const
  await office.request('grades.advance', { year: 2026, rows: [row] })
}

/** Files of the first child: a photo, a scan, and one that was removed. */
async function keepFiles(office: Office): Promise<void> {
  const photo = deskFile('photo.png', pngPicture(20, 30))
  await office.request('attachments.add', attachmentDraft(photo, { kind: 'photo' }))
  await addScan(office)
  const id = await addScan(office)
  await office.request('attachments.remove', { id, reason: '传错了' })
}
