import { describe, expect, it } from 'vitest'
import { deskStateOf, findAtDesk, statusOfComing } from '#shared/features/tutoring/desk.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'

const time = (text: string) => clockTimeSchema.parse(text)
const child = (number: string, name: string, pinyin: string, initials: string) => ({
  number,
  name,
  pinyin,
  initials,
})
const CHILDREN = [
  child('2026-0001', '陈小明', 'chen xiao ming', 'cxm'),
  child('2026-0012', '林小雨', 'lin xiao yu', 'lxy'),
  child('2025-0012', '吕敏', 'lv min', 'lm'),
  child('2026-0112', '林小', 'lin xiao', 'lx'),
]

describe('who is meant at the desk', () => {
  it.each([
    ['2026-0012', ['林小雨']],
    ['20260012', ['林小雨']],
    ['２０２６－００１２', ['林小雨']],
    [' 2026 0012 ', ['林小雨']],
    ['0012', ['林小雨', '吕敏']],
    ['0001', ['陈小明']],
    ['陈小明', ['陈小明']],
    ['林小', ['林小']],
    ['小', ['陈小明', '林小雨', '林小']],
    ['cxm', ['陈小明']],
    ['CXM', ['陈小明']],
    ['chenxiao', ['陈小明']],
    ['chen xiao ming', ['陈小明']],
    ['lü', ['吕敏']],
    ['20269999', []],
    ['王', []],
    ['  ', []],
  ])('%s means %j', (typed, names) => {
    expect(findAtDesk(CHILDREN, typed).map(({ name }) => name)).toEqual(names)
  })
})

describe('the state of a child', () => {
  it.each([
    [null, 'not-come'],
    [{ status: 'present', signedOutAt: null }, 'here'],
    [{ status: 'late', signedOutAt: null }, 'here'],
    [{ status: 'present', signedOutAt: time('18:00') }, 'gone'],
    [{ status: 'excused', signedOutAt: null }, 'away'],
    [{ status: 'absent', signedOutAt: null }, 'away'],
  ] as const)('with %j is %s', (mark, state) => {
    expect(deskStateOf(mark)).toBe(state)
  })
})

describe('coming', () => {
  it.each([
    ['16:00', 'present'],
    ['16:30', 'present'],
    ['16:45', 'present'],
    ['16:46', 'late'],
  ])('at %s to a session from 16:30 is %s', (at, status) => {
    expect(statusOfComing(time('16:30'), time(at))).toBe(status)
  })
})
