import { describe, expect, it } from 'vitest'
import { childIdSchema } from '#shared/features/children/child.ts'
import { readChoiceCells, readPastedChoices } from '#shared/features/classes/choice-cells.ts'
import {
  attendanceRates,
  classFigures,
  earnsCertificate,
} from '#shared/features/classes/figures.ts'
import { classDraftSchema, classIdSchema } from '#shared/features/classes/interest-class.ts'
import { classDraft } from '#tests/support/factories/classes.ts'

const LIN = childIdSchema.parse(1)
const CHEN = childIdSchema.parse(2)

describe('a class as the form sends it', () => {
  it.each([
    ['a quota of zero', { quota: 0 }, '名额至少 1 人，不能为 0'],
    ['an end before the start', { endsOn: '2026-09-04' }, '结束日期不能早于开始日期'],
    ['a year written wrong', { endsOn: '2036-12-26' }, '起止日期超过一年，请核对年份'],
    ['no weekly time', { slots: [] }, '请至少安排一个上课时段'],
    [
      'two times that overlap',
      {
        slots: [
          { weekday: 6 as const, startsAt: '09:00', endsAt: '10:30' },
          { weekday: 6 as const, startsAt: '10:00', endsAt: '11:00' },
        ],
      },
      '有两个上课时段时间重叠，请调整',
    ],
  ])('is refused with %s', (_case, overrides, message) => {
    const parsed = classDraftSchema.safeParse(classDraft(overrides))
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message])
  })
})

describe('figures of a class', () => {
  const marks = [
    { sessionId: 1, childId: LIN, status: 'present' as const },
    { sessionId: 1, childId: CHEN, status: 'excused' as const },
    { sessionId: 2, childId: LIN, status: 'late' as const },
    { sessionId: 2, childId: CHEN, status: 'absent' as const },
  ]

  it('count who was there: the excused and the absent are no 人次', () => {
    expect(classFigures(2, marks)).toEqual({ sessions: 2, visits: 2, children: 1 })
    expect(attendanceRates(marks).get(CHEN)).toEqual({ numerator: 0, denominator: 2 })
  })

  it.each([
    [4, 5, true],
    [3, 4, false],
    [79, 99, false],
    [0, 0, false],
  ])('%i of %i sessions earn a certificate: %s', (numerator, denominator, earned) => {
    expect(earnsCertificate({ numerator, denominator })).toBe(earned)
  })
})

describe('choices typed or pasted', () => {
  const classes = [
    { id: classIdSchema.parse(5), name: '书法班' },
    { id: classIdSchema.parse(6), name: '绘画班' },
    { id: classIdSchema.parse(7), name: '绘本阅读' },
  ]

  it('are understood by name, by its only beginning, or by place in the list', () => {
    expect(readChoiceCells(['绘画', '３', '书'], classes)).toEqual({
      classIds: [6, 7, 5],
      problem: null,
    })
  })

  it.each([
    [['绘'], '“绘”不是本学期的班，请填班名或序号'],
    [['书法班', '1'], '“书法班”填了两次'],
  ])('%j is refused', (cells, problem) => {
    expect(readChoiceCells(cells, classes).problem).toBe(problem)
  })

  it('pasted lines name children by number or name; a name borne by two is not guessed', () => {
    const children = [
      { childId: LIN, name: '林小雨', number: '2026-0001' },
      { childId: CHEN, name: '陈晨', number: '2026-0002' },
      { childId: childIdSchema.parse(3), name: '陈晨', number: '2026-0003' },
    ]
    const text = '林小雨\t书法班\t绘画班\r\n2026-0002\t1\n陈晨\t2\n'
    expect(readPastedChoices(text, children)).toEqual({
      rows: [
        { childId: LIN, cells: ['书法班', '绘画班'] },
        { childId: CHEN, cells: ['1'] },
      ],
      unknown: ['陈晨'],
    })
  })
})
