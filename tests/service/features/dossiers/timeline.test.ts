import { describe, expect, it } from 'vitest'
import { sortEvents } from '#shared/features/dossiers/child-event.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import {
  assess,
  emergencyReportDraft,
  signInAsWorker,
  WORKER,
} from '#tests/support/factories/assessments.ts'
import { addScan } from '#tests/support/factories/attachments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { collectorDraft } from '#tests/support/factories/collectors.ts'
import { mergeOrder } from '#tests/support/factories/duplicates.ts'
import { approve, noteDraft, submitPlan } from '#tests/support/factories/plans.ts'
import { liveThroughAQuarter } from '#tests/support/busy-quarter.ts'
import { LOGIN, openOffice, type Office } from '#tests/support/office.ts'

async function timelineOf(office: Office, childId: number) {
  const { entries } = await office.request('dossiers.timeline', { childId, kinds: [], count: 500 })
  return entries
}

async function linesOf(office: Office, childId: number) {
  return (await timelineOf(office, childId)).map(({ on, title }) => `${on} ${title}`)
}

/** A child with something of every kind, written by the social worker; the manager is signed in. */
async function livedIn(): Promise<{ readonly office: Office; readonly id: ChildId }> {
  const office = await openOffice()
  await signInAsWorker(office)
  const { id } = await addChild(office, { fatherName: '林大勇', fatherPlace: '广东省东莞市' }, [
    'K04',
  ])
  await assess(office, id, 'T1')
  const plan = await submitPlan(office, id)
  await approve(office, plan)
  await office.request('accounts.signIn', WORKER)
  await office.request('plans.addNote', noteDraft(id))
  await office.request(
    'plans.addNote',
    noteDraft(id, { kinds: ['05'], method: 'counselling', isRestricted: true, content: '噩梦' }),
  )
  await addScan(office, { subjectId: id, title: '心理评估', restrictedClass: null })
  await office.request('collectors.add', {
    childId: id,
    collector: collectorDraft(),
    siblingIds: [],
  })
  await office.request('privacy.addRequest', {
    childId: id,
    kind: 'access',
    applicantName: '林阿福',
    applicantRelation: '祖父',
    content: '看一看档案',
    receivedOn: '2026-10-08',
  })
  await office.request('accounts.signIn', LOGIN)
  return { office, id }
}

describe('the 大事记 of a child', () => {
  it('tells a quarter in which something happened in every feature', async () => {
    const office = await openOffice()
    await liveThroughAQuarter(office)
    const lines = await linesOf(office, 2)
    for (const line of [
      '2026-01-05 建档',
      '2026-01-05 列入“一方外出另一方无监护能力留守儿童”',
      '2026-01-05 监护',
      '2026-01-05 就学',
      '2026-06-28 参加营期“夏令营”',
      '2026-07-09 营期“夏令营”出勤',
      '2026-06-29 参加课后辅导“秋季学期”',
      '2026-07-02 借《草房子》',
    ]) {
      expect(lines).toContain(line)
    }
    expect(lines.filter((line) => line.includes('课后辅导本月缺勤'))).not.toEqual([])
  })

  it('is sorted, the newest first, and opens the records that have a page', async () => {
    const { office, id } = await livedIn()
    const entries = await timelineOf(office, id)
    expect(sortEvents(entries)).toEqual(entries)
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
    const targets = new Set(entries.map(({ target }) => target?.page))
    for (const page of ['assessment', 'plan', 'file', 'family', 'consents']) {
      expect(targets).toContain(page)
    }
    const { counts, total } = await office.request('dossiers.timeline', {
      childId: id,
      kinds: [],
      count: 3,
    })
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    const plans = await office.request('dossiers.timeline', {
      childId: id,
      kinds: ['plan'],
      count: 2,
    })
    expect(plans.entries.map(({ kind }) => kind)).toEqual(['plan', 'plan'])
    expect(plans.total).toBe(3)
  })

  it('shows of a restricted record only that there is one, until the reader is named for it', async () => {
    const { office, id } = await livedIn()
    const entries = await timelineOf(office, id)
    expect(JSON.stringify(entries)).not.toContain('噩梦')
    expect(entries.filter(({ isHidden }) => isHidden)).toMatchObject([
      { kind: 'plan', title: '限制查阅的记录', detail: '', target: null },
    ])
    await office.request('accounts.signIn', WORKER)
    expect(JSON.stringify(await timelineOf(office, id))).toContain('噩梦')
    await office.request('accounts.signIn', LOGIN)
    await office.request('accounts.grantRestricted', {
      accountId: 1,
      class: 'counselling',
      reason: '督导个案',
    })
    expect(JSON.stringify(await timelineOf(office, id))).toContain('噩梦')
  })

  it('hides a mandatory report from everybody but its author and the named', async () => {
    const office = await openOffice()
    await signInAsWorker(office)
    const { id } = await addChild(office)
    const { id: assessment } = await assess(office, id, 'T3')
    await office.request('assessments.saveEmergencyReport', {
      id: assessment,
      report: emergencyReportDraft(),
    })
    expect(await linesOf(office, id)).toContain('2026-10-08 强制报告')
    await office.request('accounts.signIn', LOGIN)
    const lines = await linesOf(office, id)
    expect(lines).not.toContain('2026-10-08 强制报告')
    expect(lines).toContain('2026-10-08 限制查阅的记录')
  })

  it('tells a leaving that was taken back, and the one that holds', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const leave = (leftOn: string) =>
      office.request('children.leave', { id, leftOn, reason: 'moved-away' })
    await leave('2026-10-01')
    await office.request('children.rejoin', { id })
    office.clock.moveTo('2026-10-20')
    await leave('2026-10-15')
    const entries = await timelineOf(office, id)
    const told = entries.filter(({ kind }) => kind === 'register')
    expect(told.map(({ on, title, detail }) => [on, title, detail])).toEqual([
      ['2026-10-15', '退出示范点', '迁出'],
      ['2026-10-08', '办理退出', '后来恢复在册'],
      ['2026-10-08', '恢复在册', ''],
      ['2026-01-05', '建档', '编号 2026-0001'],
    ])
  })

  it('tells of a file that was merged into this one, as long as the merge stands', async () => {
    const office = await openOffice()
    const first = await addChild(office)
    const second = await addChild(office)
    const order = await mergeOrder(office, first.id, second.id)
    const { id } = await office.request('duplicates.merge', order)
    const merged = (await linesOf(office, order.survivorId)).filter((line) => line.includes('并入'))
    expect(merged).toEqual(['2026-10-08 并入编号 2026-0002 的档案'])
    await office.request('duplicates.undo', { id, reason: '不是同一名儿童' })
    expect((await linesOf(office, first.id)).join('\n')).not.toContain('并入')
  })

  it('is the same in whatever order things were entered', async () => {
    const told: (readonly string[])[] = []
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ]) {
      const office = await openOffice()
      const { id } = await addChild(office)
      const acts = [
        () => office.request('children.setCategories', { id, codes: ['K04'], on: '2026-03-02' }),
        () =>
          office.request('families.change', {
            childId: id,
            on: '2026-09-01',
            change: {
              fact: 'schooling',
              school: '城南中学',
              grade: 'grade-7',
              boarding: true,
              state: 'enrolled',
            },
          }),
        () =>
          office.request('families.change', {
            childId: id,
            on: '2026-05-04',
            change: { fact: 'residence', village: '下坪村', address: '一组' },
          }),
      ]
      for (const index of order) await acts[index]?.()
      told.push(await linesOf(office, id))
    }
    const [first, ...others] = told
    for (const other of others) expect(other).toEqual(first)
  })

  it('leaves one trace of reading within ten minutes', async () => {
    const { office, id } = await livedIn()
    await timelineOf(office, id)
    await timelineOf(office, id)
    const { people } = await office.request('audit.childAccess', { childId: id })
    const reads = people
      .flatMap(({ accesses }) => accesses)
      .filter(({ route }) => route === 'dossiers.timeline')
    expect(reads).toHaveLength(1)
    const refusal = await office.refusal('dossiers.timeline', { childId: 99, kinds: [], count: 1 })
    expect(refusal.code).toBe('NOT_FOUND')
  })
})
