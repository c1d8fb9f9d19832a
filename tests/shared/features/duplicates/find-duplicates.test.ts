import { expect, test } from 'vitest'
import {
  findDuplicates,
  reasonsFor,
  strengthOf,
  type ComparableChild,
} from '#shared/features/duplicates/find-duplicates.ts'
import { nearBirth } from '#shared/features/duplicates/near-birth.ts'
import { toDay } from '#shared/kernel/day.ts'

function child(id: number, overrides: Partial<ComparableChild> = {}): ComparableChild {
  return {
    id,
    name: '林小雨',
    pinyin: 'linxiaoyu',
    bornOn: toDay('2016-03-08'),
    idNumber: null,
    village: '上坪村',
    guardianPhone: '13800000001',
    ...overrides,
  }
}

test.each([
  ['2016-03-08', '2016-03-09', true, 'one digit'],
  ['2016-03-08', '2016-08-03', true, 'day and month exchanged'],
  ['2016-03-08', '2017-03-08', true, 'a year later'],
  ['2012-02-29', '2013-03-01', true, 'a leap year later'],
  ['2016-03-08', '2019-05-21', false, 'years apart'],
  ['2016-03-08', '2006-03-08', true, 'one digit of the year'],
  ['2016-03-08', '2018-04-08', false, 'two digits and more than a year'],
])('birth dates %s and %s are near: %s (%s)', (one, other, expected) => {
  expect(nearBirth(toDay(one), toDay(other))).toBe(expected)
  expect(nearBirth(toDay(other), toDay(one))).toBe(expected)
})

test.each([
  [
    'the same number typed with spaces and a small x',
    {
      name: '王五',
      idNumber: '350902 2016 0308 001x',
      village: '',
      guardianPhone: '',
    },
    ['same-id-number'],
  ],
  [
    'a wide space in the name',
    { name: '林　小雨', village: '', guardianPhone: '' },
    ['same-name-and-birth'],
  ],
  [
    'day and month exchanged, same phone',
    { bornOn: toDay('2016-08-03'), village: '下坪村' },
    ['near-birth-same-phone'],
  ],
  [
    'one digit apart, same village',
    { bornOn: toDay('2016-03-18'), guardianPhone: '' },
    ['near-birth-same-village'],
  ],
  [
    'another character of the same sound',
    { name: '林晓雨', guardianPhone: '' },
    ['same-sound-birth-village'],
  ],
] as const)('two files are found by %s', (_why, overrides, codes) => {
  const one = child(1, { idNumber: '35090220160308001X' })
  expect(reasonsFor(one, child(2, overrides)).map(({ code }) => code)).toEqual(codes)
})

test.each([
  ['another name', { name: '陈大山', pinyin: 'chendashan' }],
  [
    'neither phone nor village shared',
    {
      bornOn: toDay('2016-03-09'),
      village: '下坪村',
      guardianPhone: '13800000009',
    },
  ],
  ['the same sound in another village', { name: '林晓雨', village: '下坪村' }],
  [
    'nothing filled in to compare',
    {
      bornOn: toDay('2016-03-09'),
      village: '',
      guardianPhone: '',
    },
  ],
])('two files are not taken for one with %s', (_why, overrides) => {
  expect(reasonsFor(child(1), child(2, overrides))).toEqual([])
})

test('a number or the name with the birth date is almost certain, the rest possible', () => {
  expect(strengthOf([{ code: 'same-id-number' }])).toBe('sure')
  expect(strengthOf([{ code: 'near-birth-same-phone' }, { code: 'same-name-and-birth' }])).toBe(
    'sure',
  )
  expect(strengthOf([{ code: 'near-birth-same-phone' }])).toBe('possible')
})

/** A fixed sequence, so that a failure can be repeated. */
function generator(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** Few names, days, villages and phones: alike by chance as well as on purpose. */
function register(size: number, seed: number) {
  const pick = generator(seed)
  const NAMES = [
    ['林小雨', 'linxiaoyu'],
    ['林晓雨', 'linxiaoyu'],
    ['陈大山', 'chendashan'],
    ['王芳', 'wangfang'],
    ['王方', 'wangfang'],
  ] as const
  const made = Array.from({ length: size }, (_, index): ComparableChild => {
    const [name, pinyin] = NAMES[pick(NAMES.length)] ?? NAMES[0]
    const number = (n: number) => String(n).padStart(2, '0')
    return child(index + 1, {
      name,
      pinyin,
      bornOn: toDay(`20${number(9 + pick(9))}-${number(1 + pick(12))}-${number(1 + pick(28))}`),
      village: pick(4) === 0 ? '' : `第${pick(6)}村`,
      guardianPhone: pick(4) === 0 ? '' : `1380000${String(pick(40)).padStart(4, '0')}`,
      idNumber: pick(2) === 0 ? null : `3509${String(pick(size * 3)).padStart(14, '0')}`,
    })
  })
  return { made, pick }
}

test('a shuffled register shows exactly the pairs a comparison of everybody with everybody finds', () => {
  for (const seed of [1, 7, 42]) {
    const { made, pick } = register(250, seed)
    const shuffled = made.toSorted(() => pick(3) - 1)
    const expected = made.flatMap((one, index) =>
      made.slice(index + 1).flatMap((other) => {
        const reasons = reasonsFor(one, other)
        return reasons.length === 0 ? [] : [{ firstId: one.id, secondId: other.id, reasons }]
      }),
    )
    expect(expected.length).toBeGreaterThan(50)
    expect(findDuplicates(shuffled)).toEqual(expected)
  }
})

test('every planted duplicate of 5,000 children is found without comparing everybody', () => {
  const pick = generator(3)
  const people = Array.from({ length: 5000 }, (_, index) =>
    child(index + 1, {
      name: `儿童${index}`,
      pinyin: `ertong${index}`,
      village: `第${index % 30}村`,
      guardianPhone: `139${String(index).padStart(8, '0')}`,
      idNumber: `3509${String(index).padStart(14, '0')}`,
    }),
  )
  const planted = [10, 20, 30, 40, 50].map((id, kind) => {
    const original = people[id] ?? child(0)
    const changed = [
      { name: '别名', pinyin: 'bieming', bornOn: toDay('2010-01-01') },
      { idNumber: null, village: '外村', guardianPhone: '' },
      { idNumber: null, village: '外村', bornOn: toDay('2016-08-03') },
      { idNumber: null, guardianPhone: '', bornOn: toDay('2017-01-01') },
      { idNumber: null, name: '同音', guardianPhone: '' },
    ][kind]
    return { ...original, ...changed, id: 9001 + kind }
  })
  const shuffled = [...people, ...planted].toSorted(() => pick(3) - 1)
  expect(findDuplicates(shuffled).map(({ firstId, secondId }) => [firstId, secondId])).toEqual([
    [11, 9001],
    [21, 9002],
    [31, 9003],
    [41, 9004],
    [51, 9005],
  ])
})
