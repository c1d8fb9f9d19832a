import { describe, expect, it } from 'vitest'
import { addChild, childDraft, idNumberOf } from '#tests/support/factories/children.ts'
import {
  ALL_FROM_SURVIVOR,
  compare,
  dumpWithoutLog,
  mergeOrder,
  registerTwice,
} from '#tests/support/factories/duplicates.ts'
import { campDraft } from '#tests/support/factories/camp-records.ts'
import { mark, rollCall, termDraft } from '#tests/support/factories/tutoring.ts'
import { addBooks } from '#tests/support/factories/library.ts'
import { campMark } from '#tests/support/factories/camps.ts'
import { openOffice } from '#tests/support/office.ts'

describe('laying two files side by side', () => {
  it('shows both histories and where they contradict each other', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    const { histories, left, right } = await compare(office, second.id, first.id)
    expect([left.number, right.number]).toEqual([first.number, second.number])
    const overlapping = histories.filter(({ overlaps }) => overlaps).map(({ fact }) => fact)
    expect(overlapping).toEqual(['schooling', 'residence', 'whereabouts'])
    expect(histories.find(({ fact }) => fact === 'schooling')).toMatchObject({
      left: ['2026-01-05 起 · 城南中心小学 · 三年级'],
      right: ['2026-03-02 起 · 第二小学 · 二年级'],
    })
  })
})

describe('merging two files', () => {
  it('keeps one child: both numbers lead to it, and it is counted once on every date', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    const order = await mergeOrder(office, first.id, second.id, {
      fields: { ...ALL_FROM_SURVIVOR, note: 'loser' },
      periods: { schooling: 'loser', residence: 'survivor', whereabouts: 'loser' },
    })
    const merge = await office.request('duplicates.merge', order)
    expect(merge).toMatchObject({ survivorNumber: first.number, loserNumber: second.number })
    const register = await office.request('children.list', {})
    expect(register.map(({ number }) => number)).not.toContain(second.number)
    expect(register.find(({ id }) => id === first.id)).toMatchObject({
      formerFiles: [{ id: second.id, number: second.number }],
      school: '第二小学',
      village: '上坪村',
      populations: ['in-difficulty', 'left-behind'],
    })
    const opened = await office.request('children.get', { id: second.id })
    expect(opened).toMatchObject({ id: first.id, note: '住校', fatherPlace: '深圳' })
    const family = await office.request('families.ofChild', { childId: first.id })
    expect(family.schoolings).toMatchObject([
      { school: '城南中心小学', startsOn: '2026-01-05', endedOn: '2026-03-02' },
      { school: '第二小学', startsOn: '2026-03-02', endedOn: null },
    ])
    expect(family.whereabouts).toMatchObject([
      { place: '广州', endedOn: '2026-03-02' },
      { place: '深圳', endedOn: null },
    ])
    expect(family.people.map(({ name }) => name)).toEqual(['林大勇', '林阿福', '陈美'])
    expect(opened.categories.map(({ code, startsOn }) => [code, startsOn])).toEqual([
      ['L01', '2026-01-05'],
      ['K04', '2026-03-02'],
    ])
    expect(await office.request('duplicates.count', {})).toEqual({ count: 0 })
    const next = await addChild(office, { name: '新儿童', bornOn: '2019-01-01' })
    expect(next.number).toBe('2026-0004')
  })

  it('asks for a side where both say different things of the same days', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    const before = await dumpWithoutLog(office)
    const order = await mergeOrder(office, first.id, second.id, { periods: {} })
    expect(await office.refusal('duplicates.merge', order)).toMatchObject({
      code: 'DUPLICATE_PERIODS_OVERLAP',
      details: { facts: '就学、居住' },
    })
    expect(await dumpWithoutLog(office)).toBe(before)
  })

  it('exchanges the ID number, so that a roster with either finds the child', async () => {
    const office = await openOffice()
    const document = { idType: 'identity-card', noIdReason: '' } as const
    const [own, other] = [idNumberOf('2018-03-01', 2), idNumberOf('2018-03-01', 4)]
    const first = await addChild(office, { ...document, idNumber: own })
    const second = await addChild(office, { ...document, idNumber: other, name: '林晓雨' })
    const fields = { ...ALL_FROM_SURVIVOR, document: 'loser', name: 'loser' } as const
    await office.request(
      'duplicates.merge',
      await mergeOrder(office, first.id, second.id, { fields }),
    )
    const shown = await office.request('children.revealIdNumber', {
      id: first.id,
      reason: '核对身份',
    })
    expect(shown).toEqual({ idNumber: other })
    for (const idNumber of [own, other]) {
      const again = { child: childDraft({ ...document, idNumber }), categories: [] }
      expect(await office.refusal('children.add', { ...again, confirmSameName: true })).toEqual({
        code: 'CHILD_ID_TAKEN',
        details: { number: first.number },
      })
    }
  })

  it('makes one of two enrolments, roll calls and rosters, being there before being absent', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    const ids = [first.id, second.id]
    office.clock.moveTo('2026-10-08')
    const camp = await office.request('camps.schedule', campDraft())
    await office.request('camps.enrol', { campId: camp.id, childIds: ids })
    await office.request('camps.recordDay', {
      campId: camp.id,
      day: '2026-07-06',
      status: 'held',
      activity: '开营',
      note: '',
      marks: [campMark(first.id, 'present', 'absent'), campMark(second.id, 'absent', 'late')],
    })
    const term = await office.request('tutoring.addTerm', termDraft())
    await office.request('tutoring.join', {
      termId: term.id,
      childIds: ids,
      joinedOn: '2026-09-01',
    })
    await office.request(
      'tutoring.takeRollCall',
      rollCall(term, '2026-10-08', [mark(first.id), mark(second.id, 'absent')]),
    )
    const [copy] = await addBooks(office, '草房子')
    await office.request('library.lend', { barcode: copy.barcode, childId: second.id })
    const before = await dumpWithoutLog(office)
    const order = await mergeOrder(office, first.id, second.id)
    const merge = await office.request('duplicates.merge', order)
    const held = await office.request('camps.get', { id: camp.id })
    expect(held.roster.map(({ childId }) => childId)).toEqual([first.id])
    expect(held.days[0]?.marks).toEqual([campMark(first.id, 'present', 'late')])
    const day = await office.request('tutoring.day', {
      termId: term.id,
      day: '2026-10-08',
    })
    expect(JSON.stringify(day)).not.toContain(second.number)
    const loans = await office.request('library.childLoans', { childId: first.id })
    expect(loans.open).toHaveLength(1)
    await office.request('duplicates.undo', { id: merge.id, reason: '其实是双胞胎' })
    expect(await dumpWithoutLog(office)).toBe(before)
  })

  it('is refused with the records named that cannot both stay', async () => {
    const office = await openOffice()
    const [first, second] = await registerTwice(office)
    for (const { id } of [first, second]) {
      await office.request('assessments.start', { childId: id })
    }
    const order = await mergeOrder(office, first.id, second.id)
    expect(await office.refusal('duplicates.merge', order)).toEqual({
      code: 'DUPLICATE_CONFLICT',
      details: { records: '两份档案都有未完成的需求评估草稿，请先完成或放弃其中一份' },
    })
  })
})
