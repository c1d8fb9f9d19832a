import fc from 'fast-check'

/** Texts that have broken programs of this kind before. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u3000\u3000',
  "'; DROP TABLE child;--",
  '" OR 1=1 --',
  '%',
  '_%\\',
  '../../etc/passwd',
  String.raw`\\server\share`,
  'CON',
  '=cmd|\u0027 /C calc\u0027!A0',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '<img src=x onerror=alert(1)>',
  '</w:t><script>alert(1)</script>',
  '<!--',
  '&amp;&#60;',
  ']]>',
  '\u0000',
  '林\u0000小雨',
  '\uD83D',
  '林\uDC00雨',
  '\u202E林小雨',
  '\u200B',
  '👨‍👩‍👧',
  '𠮷𠮷',
  'ﷺ'.repeat(30),
  '一'.repeat(31),
  'x'.repeat(100_000),
  '一'.repeat(100_000),
  ' '.repeat(100_000),
  '9'.repeat(400),
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '350902201803010028',
]

/** Days and times at and past the edges of the calendar. */
export const HOSTILE_DAYS: readonly string[] = [
  '0000-00-00',
  '0001-01-01',
  '1799-12-31',
  '1800-01-01',
  '1900-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-1-1',
  '2026-10-08T09:00:00Z',
  '2026-10-08\n',
  '２０２６-10-08',
  '+002026-10-08',
  '2099-12-31',
  '9999-12-31',
  '10000-01-01',
  '24:00',
  '00:00',
  '23:59',
  '9999-12',
  '0000-01',
]

export const HOSTILE_NUMBERS: readonly number[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  0,
  -1,
  0.1,
  1.000_000_1,
  2 ** 31,
  2 ** 31 - 1,
  2 ** 53,
  2 ** 53 - 1,
  -(2 ** 53),
  2 ** 63,
  1e21,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
]

function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value }
  return value
}

function cyclic(): unknown {
  const value: { self?: unknown } = {}
  value.self = value
  return value
}

/** Things that are neither text nor number, tricks with prototypes included. */
export const HOSTILE_THINGS: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  10n,
  Symbol('x'),
  () => 'x',
  new Date(Number.NaN),
  new Date(0),
  new Map([['id', 1]]),
  new Set([1]),
  new Uint8Array(8),
  /x/u,
  new Error('x'),
  Object.create(null),
  [],
  {},
  [null],
  JSON.parse('{"__proto__":{"id":1}}'),
  JSON.parse('{"constructor":{"prototype":{"id":1}},"hasOwnProperty":1}'),
  Object.create({ id: 1 }),
  { toJSON: () => ({ id: 1 }), toString: () => '1', valueOf: () => 1 },
  {
    toString: () => {
      throw new Error('read me not')
    },
  },
  nested(2_000),
  cyclic(),
  Array.from({ length: 10_000 }, (_, index) => index + 1),
  Array.from({ length: 10_000 }, () => 'x'),
  Array.from({ length: 10_000 }),
  Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, index])),
]

/** One hostile value of any sort, plausible ones among them. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_DAYS) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_NUMBERS) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_THINGS) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 210 }) },
  {
    weight: 1,
    arbitrary: fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    }),
  },
)

/** A hostile value of the same sort as the one it replaces: most likely to get past a schema. */
export function hostileLike(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'string') {
    const isDay = /^\d\d(\d\d-|:)/u.test(value)
    return fc.constantFrom(...(isDay ? HOSTILE_DAYS : HOSTILE_TEXTS))
  }
  if (typeof value === 'number') {
    return fc.oneof(fc.constantFrom(...HOSTILE_NUMBERS), fc.integer({ min: 1, max: 40 }))
  }
  if (Array.isArray(value)) {
    return fc.constantFrom<unknown>(
      [],
      [...value, ...value],
      Array.from({ length: 10_000 }, () => value[0]),
    )
  }
  return fc.constantFrom(...HOSTILE_THINGS)
}
