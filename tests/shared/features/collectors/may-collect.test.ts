import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectorDraftSchema } from '#shared/features/collectors/collector.ts'
import {
  inReadingOrder,
  isMeantBy,
  isTwice,
  mayCollect,
  mayCollectAs,
  type CollectorFacts,
} from '#shared/features/collectors/may-collect.ts'
import { personIdSchema } from '#shared/features/families/family.ts'
import { addDays, toDay } from '#shared/kernel/day.ts'

const DAY = toDay('2026-10-08')

function entry(over: Partial<CollectorFacts> = {}): CollectorFacts {
  const father = { personId: null, name: '林大勇', relation: '51', phone: '13800000001' } as const
  return { ...father, kind: 'allowed', startsOn: toDay('2026-09-01'), endedOn: null, ...over }
}

const comer = (name: string, phone = '') => ({ personId: null, name, phone })

describe('who may collect a child', () => {
  it.each([
    ['somebody entered by name', comer('林大勇'), 'allowed'],
    ['the same with a wide space and the phone', comer('林 大勇', '13800000001'), 'allowed'],
    ['a namesake with another phone', comer('林大勇', '13900000002'), 'unknown'],
    ['a stranger', comer('王五'), 'unknown'],
    ['nobody', comer(''), 'unknown'],
  ] as const)('%s', (_who, who, standing) => {
    expect(mayCollect([entry()], who, DAY)).toBe(standing)
  })

  it('knows a person of the family by the record, whatever the name says', () => {
    const personId = personIdSchema.parse(3)
    const forbidden = entry({ personId, kind: 'forbidden' })
    expect(mayCollect([forbidden], { personId, name: '林勇', phone: '' }, DAY)).toBe('forbidden')
  })

  it.each([
    ['the day before', '2026-08-31', 'unknown'],
    ['the first day', '2026-09-01', 'allowed'],
    ['the last day', '2026-10-07', 'allowed'],
    ['the day after', '2026-10-08', 'unknown'],
  ] as const)('only in its time: %s', (_when, day, standing) => {
    const past = entry({ endedOn: DAY })
    expect(mayCollect([past], comer('林大勇'), toDay(day))).toBe(standing)
  })

  it.each([
    ['林大勇', true],
    ['爸爸', true],
    ['父亲', true],
    ['林大勇（父亲）', true],
    ['爸爸林大勇', true],
    ['林大勇和奶奶', true],
    ['奶奶、林大勇', true],
    ['林大勇 13800000001', true],
    ['奶奶和爸爸', true],
    ['林大勇强', false],
    ['林大勇强和奶奶', false],
    ['爷爷', false],
    ['陈老师', false],
    ['', false],
  ])('“%s” typed at the door means the father: %s', (words, isMeant) => {
    expect(isMeantBy(entry(), words)).toBe(isMeant)
    const standing = mayCollectAs([entry({ kind: 'forbidden' })], words, DAY)
    expect(standing).toBe(isMeant ? 'forbidden' : 'unknown')
  })

  it('knows a name with 和 in it', () => {
    expect(isMeantBy(entry({ name: '李和平' }), '奶奶、李和平')).toBe(true)
  })

  it('does not take 舅舅 for one uncle of several', () => {
    expect(isMeantBy(entry({ relation: '85' }), '舅舅')).toBe(false)
  })
})

const names = fc.constantFrom('林大勇', '林秀英', '陈建国', '')
const phones = fc.constantFrom('', '13800000001', '13900000002')
const people = fc.option(fc.integer({ min: 1, max: 3 }).map((id) => personIdSchema.parse(id)))
const days = fc.integer({ min: -20, max: 20 }).map((offset) => addDays(DAY, offset))
const entries = fc.record({
  personId: people,
  name: names,
  relation: fc.constantFrom('51', '52', '61', null),
  phone: phones,
  kind: fc.constantFrom('allowed', 'forbidden'),
  startsOn: days,
  endedOn: fc.option(days),
})
const comers = fc.record({ personId: people, name: names, phone: phones })

describe('a prohibition', () => {
  it('is never outweighed by any number of permissions', () => {
    fc.assert(
      fc.property(fc.array(entries), fc.array(entries), comers, (some, more, who) => {
        const permissions = more.map((one) => ({ ...one, kind: 'allowed' as const }))
        if (mayCollect(some, who, DAY) !== 'forbidden') return
        expect(mayCollect([...permissions, ...some, ...permissions], who, DAY)).toBe('forbidden')
      }),
    )
  })

  it('forbids whoever the same entry would have allowed', () => {
    fc.assert(
      fc.property(fc.array(entries), entries, comers, (some, one, who) => {
        const allowed = mayCollect([{ ...one, kind: 'allowed' }], who, DAY)
        const forbidden = mayCollect([...some, { ...one, kind: 'forbidden' }], who, DAY)
        expect(allowed !== 'allowed' || forbidden === 'forbidden').toBe(true)
      }),
    )
  })
})

describe('the same person entered twice', () => {
  it.each([
    ['in one time', {}, true],
    ['as forbidden', { kind: 'forbidden' }, false],
    ['after the other had ended', { startsOn: toDay('2026-10-08') }, false],
    ['on the last day of the other', { startsOn: toDay('2026-10-07') }, true],
    ['by mistake', { endedOn: toDay('2026-09-01') }, false],
    ['with another phone', { phone: '13900000002' }, false],
  ] as const)('%s: %s', (_how, over, twice) => {
    const first = entry({ endedOn: toDay('2026-10-08') })
    expect(isTwice(first, entry(over))).toBe(twice)
    expect(isTwice(entry(over), first)).toBe(twice)
  })
})

describe('an entry as it is typed', () => {
  const draft = {
    personId: null,
    name: '林大勇',
    relation: '51',
    phone: '',
    idTail: '123x',
    kind: 'allowed',
    grounds: '',
    groundsOn: null,
    startsOn: '2026-09-01',
    endedOn: null,
  }

  it.each([
    ['without a name', { name: ' ' }, 'name'],
    ['without the relation', { relation: null }, 'relation'],
    ['with a phone that is none', { phone: '138' }, 'phone'],
    ['with five characters of the ID number', { idTail: '12345' }, 'idTail'],
    ['forbidden without grounds', { kind: 'forbidden', groundsOn: '2026-09-01' }, 'grounds'],
    ['forbidden without the date', { kind: 'forbidden', grounds: '法院裁定' }, 'groundsOn'],
    ['that ends before it begins', { endedOn: '2026-09-01' }, 'endedOn'],
  ])('is refused %s', (_how, over, field) => {
    const parsed = collectorDraftSchema.safeParse({ ...draft, ...over })
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })

  it('is kept in one spelling', () => {
    const parsed = collectorDraftSchema.parse({
      ...draft,
      name: '林　大勇',
      phone: '138 0000 0001',
    })
    expect(parsed).toMatchObject({ name: '林大勇', phone: '13800000001', idTail: '123X' })
  })
})

describe('the list', () => {
  it('has the forbidden on top and the past at the bottom', () => {
    const collector = (id: number, over: Partial<CollectorFacts>) =>
      ({
        ...entry(over),
        id,
        childId: 1,
        idTail: '',
        grounds: '',
        groundsOn: null,
        endReason: '',
      }) as never
    const list = [
      collector(1, { endedOn: toDay('2026-10-01') }),
      collector(2, {}),
      collector(3, { kind: 'forbidden' }),
    ]
    expect(inReadingOrder(list, DAY).map(({ id }) => Number(id))).toEqual([3, 2, 1])
  })
})
