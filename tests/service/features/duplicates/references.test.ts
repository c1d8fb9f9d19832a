import { expect, it } from 'vitest'
import { recordWords } from '#shared/features/duplicates/moved-records.ts'
import { referencesToChild } from '#service/features/duplicates/references.repository.ts'
import { migrations } from '#service/migrations/index.ts'
import { Connection } from '#service/platform/database/connection.ts'
import { migrate } from '#service/platform/database/migrate.ts'
import { openInMemory } from '#service/platform/database/open.ts'
import { assess, signInAsWorker } from '#tests/support/factories/assessments.ts'
import { addScan } from '#tests/support/factories/attachments.ts'
import { collectorDraft } from '#tests/support/factories/collectors.ts'
import { consentDraft, recordConsent } from '#tests/support/factories/consents.ts'
import { dumpWithoutLog, mergeOrder, registerTwice } from '#tests/support/factories/duplicates.ts'
import { openOffice } from '#tests/support/office.ts'

const database = openInMemory()
migrate(database, migrations)
const references = referencesToChild(new Connection(database).reads)

it('every record that refers to a child has a name for people, and a row number of its own', () => {
  // Closed together with the file itself.
  const tables = references.map(({ table }) => table).filter((table) => table !== 'child_record')
  expect(tables).toEqual(expect.arrayContaining(['attachment', 'loan', 'plan', 'consent', 'child']))
  expect(tables.filter((table) => recordWords(table) === '其他记录')).toEqual([])
  const keys = tables.map((table) =>
    (database.pragma(`table_info(${table})`) as { name: string; type: string; pk: number }[])
      .filter(({ pk }) => pk > 0)
      .map(({ name, type }) => `${name} ${type}`)
      .join(),
  )
  expect([...new Set(keys)]).toEqual(['id INTEGER'])
})

it('consents, collectors, assessments and files go along and speak of the kept family’s people', async () => {
  const office = await openOffice()
  const [first, second] = await registerTwice(office)
  const childId = second.id
  const family = await office.request('families.ofChild', { childId })
  const personId = family.people.find(({ name }) => name === '林阿福')?.id ?? null
  const collector = collectorDraft({ personId, name: '', phone: '', relation: null })
  await office.request('collectors.add', { childId, collector, siblingIds: [] })
  await recordConsent(office, childId, consentDraft())
  await assess(office, childId, 'T1')
  await addScan(office, { subjectId: childId })
  const before = await dumpWithoutLog(office)
  const { id } = await office.request(
    'duplicates.merge',
    await mergeOrder(office, first.id, childId),
  )
  const own = await office.request('families.ofChild', { childId: first.id })
  const collectors = await office.request('collectors.ofChild', { childId: first.id })
  expect(JSON.stringify(collectors)).toContain('林阿福')
  expect(own.guardianships.map((period) => period.personId)).toEqual([
    own.people.find(({ name }) => name === '林阿福')?.id,
  ])
  const files = await office.request('attachments.list', {
    subject: 'child',
    subjectId: first.id,
  })
  expect(JSON.stringify(files)).toContain('监护人知情同意书')
  const assessments = await office.request('assessments.ofChild', { childId: first.id })
  expect(JSON.stringify(assessments)).toContain('T1')
  await office.request('duplicates.undo', { id, reason: '是两名儿童' })
  expect(await dumpWithoutLog(office)).toBe(before)
})

it('a social worker finds and dismisses pairs; merging and undoing is for the manager', async () => {
  const office = await openOffice()
  const [first, second] = await registerTwice(office)
  const order = await mergeOrder(office, first.id, second.id)
  await signInAsWorker(office)
  expect(await office.request('duplicates.count', {})).toEqual({ count: 1 })
  expect(await office.refusal('duplicates.merge', order)).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await office.refusal('duplicates.undo', { id: 1, reason: '撤销' })).toMatchObject({
    code: 'NOT_ALLOWED',
  })
  await office.request('duplicates.dismiss', {
    leftId: first.id,
    rightId: second.id,
    reason: '双胞胎',
  })
  expect(await office.request('duplicates.count', {})).toEqual({ count: 0 })
})
