import { describe, expect, it } from 'vitest'
import type { RouteInput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { addChild, childDraft } from '#tests/support/factories/children.ts'
import { collectorDraft, prohibition } from '#tests/support/factories/collectors.ts'
import { mark, openTerm, rollCall } from '#tests/support/factories/tutoring.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

const TODAY = '2026-10-08'
const BROTHER = { name: '林小军', sex: 'male', bornOn: '2020-04-02' } as const

function add(
  office: Office,
  childId: ChildId,
  collector: RouteInput<'collectors.add'>['collector'],
  siblingIds: ChildId[] = [],
) {
  return office.request('collectors.add', { childId, collector, siblingIds })
}

async function brotherAndSister() {
  const office = await openOffice()
  const sister = await addChild(office)
  const [family] = await office.request('families.candidates', {
    name: '林阿福',
    phone: '13800000001',
  })
  const brother = await office.request('children.add', {
    child: childDraft(BROTHER),
    categories: [],
    familyId: family?.familyId,
  })
  return { office, sister: sister.id, brother: brother.id }
}

const shown = (file: Awaited<ReturnType<typeof add>>) =>
  file.collectors.map(({ name, kind, endedOn }) => [name, kind, endedOn])

describe('who collects a child', () => {
  it('is kept with the forbidden on top; ended entries stay on file with the reason', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    await add(office, id, collectorDraft())
    const file = await add(office, id, prohibition())
    expect(shown(file)).toEqual([
      ['林大勇', 'forbidden', null],
      ['陈桂花', 'allowed', null],
    ])
    const [father] = file.collectors
    if (father === undefined) throw new Error('nobody is on file')
    const ended = await office.request('collectors.end', {
      id: father.id,
      endedOn: TODAY,
      reason: '保护令已失效',
    })
    expect(shown(ended)).toEqual([
      ['陈桂花', 'allowed', null],
      ['林大勇', 'forbidden', TODAY],
    ])
    expect(ended.collectors[1]?.endReason).toBe('保护令已失效')
  })

  it('shows a person of the family as the family has it, today and after a correction', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const [person] = (await office.request('collectors.ofChild', { childId: id })).people
    if (person === undefined) throw new Error('no person of the family')
    await add(office, id, collectorDraft({ personId: person.personId, name: '', phone: '' }))
    await office.request('families.correctPerson', {
      childId: id,
      personId: person.personId,
      person: {
        name: '林阿富',
        sex: null,
        bornOn: null,
        phone: '13800000009',
        otherPhone: '',
        work: '',
      },
    })
    const file = await office.request('collectors.ofChild', { childId: id })
    expect(file.collectors).toMatchObject([
      { name: '林阿富', relation: '61', phone: '13800000009' },
    ])
  })

  it('keeps a person of the family on file when another becomes the guardian', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const [person] = (await office.request('collectors.ofChild', { childId: id })).people
    await add(office, id, prohibition({ personId: person?.personId ?? null }))
    const other = { guardianName: '林秀英', guardianRelation: '62' as const }
    await office.request('children.update', { id, child: childDraft(other) })
    const file = await office.request('collectors.ofChild', { childId: id })
    expect(file.collectors.map(({ name }) => name)).toEqual(['林阿福'])
  })

  it('is entered for brothers and sisters in one act, or for none', async () => {
    const { office, sister, brother } = await brotherAndSister()
    const file = await add(office, sister, prohibition(), [brother])
    expect(file.siblings.map(({ childId }) => childId)).toEqual([brother])
    const his = await office.request('collectors.ofChild', { childId: brother })
    expect(shown(his)).toEqual([['林大勇', 'forbidden', null]])
    await add(office, brother, collectorDraft())
    const refusal = await office.refusal('collectors.add', {
      childId: sister,
      collector: collectorDraft(),
      siblingIds: [brother],
    })
    expect(refusal.code).toBe('COLLECTOR_TWICE')
    const hers = await office.request('collectors.ofChild', { childId: sister })
    expect(shown(hers)).toEqual([['林大勇', 'forbidden', null]])
  })

  it('is not entered for a child of another family', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const other = await addChild(office, { ...BROTHER, guardianPhone: '13800000003' })
    const refusal = await office.refusal('collectors.add', {
      childId: id,
      collector: collectorDraft(),
      siblingIds: [other.id],
    })
    expect(refusal.code).toBe('COLLECTOR_NOT_SIBLING')
  })

  it.each([
    ['without a name', collectorDraft({ name: '' }), 'INVALID_INPUT'],
    ['forbidden without grounds', prohibition({ grounds: '' }), 'INVALID_INPUT'],
    ['that ends before it begins', collectorDraft({ endedOn: '2026-08-31' }), 'INVALID_INPUT'],
    ['that is the child itself', collectorDraft({ name: '林小雨' }), 'COLLECTOR_IS_CHILD'],
    [
      'with grounds of tomorrow',
      prohibition({ groundsOn: '2026-10-09' }),
      'COLLECTOR_GROUNDS_IN_FUTURE',
    ],
    [
      'who is of no family here',
      collectorDraft({ personId: 999 as never }),
      'PERSON_NOT_OF_FAMILY',
    ],
    ['entered for that time already', collectorDraft({ startsOn: TODAY }), 'COLLECTOR_TWICE'],
  ])('refuses somebody %s, and nothing is kept', async (_who, collector, code) => {
    const office = await openOffice()
    const { id: childId } = await addChild(office)
    const before = await add(office, childId, collectorDraft())
    const refusal = await office.refusal('collectors.add', { childId, collector, siblingIds: [] })
    expect(refusal.code).toBe(code)
    expect(await office.request('collectors.ofChild', { childId })).toEqual(before)
  })

  it('is corrected in place, checked like a new entry', async () => {
    const office = await openOffice()
    const { id: childId } = await addChild(office)
    await add(office, childId, collectorDraft())
    const file = await add(office, childId, collectorDraft({ name: '陈三', relation: '85' }))
    const three = file.collectors.find(({ name }) => name === '陈三')
    const order = { id: three?.id, reason: '写错名字' }
    const refusal = await office.refusal('collectors.correct', {
      ...order,
      collector: collectorDraft(),
    })
    expect(refusal.code).toBe('COLLECTOR_TWICE')
    const mended = await office.request('collectors.correct', {
      id: three?.id as never,
      reason: '写错名字',
      collector: collectorDraft({ name: '陈山', relation: '85' }),
    })
    expect(mended.collectors.map(({ name }) => name).toSorted()).toEqual(['陈山', '陈桂花'])
  })

  it('is ended once, not before it began', async () => {
    const office = await openOffice()
    const { id: childId } = await addChild(office)
    const [entry] = (await add(office, childId, collectorDraft())).collectors
    const end = { id: entry?.id, reason: '搬走了' }
    const early = await office.refusal('collectors.end', { ...end, endedOn: '2026-08-31' })
    expect(early).toEqual({
      code: 'COLLECTOR_ENDED_BEFORE_START',
      details: { startsOn: '2026-09-01' },
    })
    await office.service.handle('collectors.end', { ...end, endedOn: '2026-09-01' })
    const again = await office.refusal('collectors.end', { ...end, endedOn: TODAY })
    expect(again.code).toBe('COLLECTOR_ALREADY_ENDED')
    // What never held stands in nobody's way.
    await add(office, childId, collectorDraft())
  })

  it('cannot be changed once the file is archived', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    await office.request('children.leave', { id, leftOn: '2026-10-01', reason: 'moved-away' })
    await office.request('privacy.archive', { id, reason: '已迁出' })
    const order = { childId: id, collector: collectorDraft(), siblingIds: [] }
    expect((await office.refusal('collectors.add', order)).code).toBe('CHILD_ARCHIVED')
  })
})

describe('at the door of the tutoring room', () => {
  async function afternoon() {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['陈小明'])
    const [a = 0 as ChildId] = childIds
    await add(office, a, prohibition())
    await add(office, a, collectorDraft())
    return { office, term, a, on: { termId: term.id, day: TODAY } }
  }

  it.each(['林大勇', '爸爸', '林大勇（父亲）'])(
    'a child is not handed to “%s”, who must not collect it',
    async (collectedBy) => {
      const { office, term, a, on } = await afternoon()
      const call = rollCall(term, TODAY, [
        mark(a, 'present', { signedOutAt: '18:00', collectedBy }),
      ])
      const atOnce = await office.refusal('tutoring.takeRollCall', call)
      expect(atOnce).toEqual({ code: 'COLLECTOR_FORBIDDEN', details: { childId: a } })
      await office.request('tutoring.takeRollCall', rollCall(term, TODAY, [mark(a)]))
      const home = { ...on, childId: a, signedOutAt: '18:00', collectedBy }
      expect((await office.refusal('tutoring.signOut', home)).code).toBe('COLLECTOR_FORBIDDEN')
      const [line] = (await office.request('tutoring.day', on)).lines
      expect(line?.mark).toMatchObject({ signedOutAt: null, collectedBy: '' })
    },
  )

  it('who may collect is offered, who must not is named', async () => {
    const { office, on } = await afternoon()
    const [line] = (await office.request('tutoring.day', on)).lines
    expect(line?.collectors).toContain('陈桂花')
    expect(line?.forbidden).toEqual([{ name: '林大勇', relation: '51' }])
  })

  it('what was written before the prohibition can be saved again', async () => {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['陈小明'])
    const [a = 0 as ChildId] = childIds
    const gone = { signedOutAt: '18:00', collectedBy: '爸爸' }
    const call = rollCall(term, TODAY, [mark(a, 'present', gone)])
    await office.request('tutoring.takeRollCall', call)
    await add(office, a, prohibition())
    await office.request('tutoring.takeRollCall', call)
    const [line] = (await office.request('tutoring.day', { termId: term.id, day: TODAY })).lines
    expect(line?.mark.collectedBy).toBe('爸爸')
  })

  it('a name that was written down before anybody left does not let him collect the child', async () => {
    const office = await openOffice()
    const { term, childIds } = await openTerm(office, ['陈小明'])
    const [a = 0 as ChildId] = childIds
    const expected = mark(a, 'present', { collectedBy: '林大勇' })
    await office.request('tutoring.takeRollCall', rollCall(term, TODAY, [expected]))
    await add(office, a, prohibition())
    const home = { termId: term.id, day: TODAY, childId: a, signedOutAt: '18:00' }
    const out = await office.refusal('tutoring.signOut', { ...home, collectedBy: '林大勇' })
    expect(out.code).toBe('COLLECTOR_FORBIDDEN')
    const gone = { ...expected, signedOutAt: '18:00' }
    const sheet = await office.refusal('tutoring.takeRollCall', rollCall(term, TODAY, [gone]))
    expect(sheet.code).toBe('COLLECTOR_FORBIDDEN')
  })
})
