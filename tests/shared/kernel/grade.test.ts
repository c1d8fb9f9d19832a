import { describe, expect, it } from 'vitest'
import { addDays, type Day, eachDay, toDay } from '#shared/kernel/day.ts'
import {
  gradeByCode,
  gradeCodeSchema,
  GRADES,
  isUnusualGrade,
  nextGrade,
  normalGradeFor,
  parseGrade,
  schoolStageOf,
} from '#shared/kernel/grade.ts'

describe('a grade as rosters write it', () => {
  it.each([
    ['三年级', 'grade-3'],
    ['小学三年级', 'grade-3'],
    ['3年级', 'grade-3'],
    ['３ 年级', 'grade-3'],
    ['三年', 'grade-3'],
    ['小三', 'grade-3'],
    ['三年级(2)班', 'grade-3'],
    ['三年级二班', 'grade-3'],
    ['三年2班', 'grade-3'],
    ['初二', 'grade-8'],
    ['初2', 'grade-8'],
    ['初二（3）班', 'grade-8'],
    ['八年级', 'grade-8'],
    ['初中二年级', 'grade-8'],
    ['初中八年级', 'grade-8'],
    ['九年级3班', 'grade-9'],
    ['高一', 'senior-1'],
    ['高中三年级', 'senior-3'],
    ['中班', 'kindergarten-2'],
    ['幼儿园中班', 'kindergarten-2'],
    ['中（2）班', 'kindergarten-2'],
    ['幼儿园大一班', 'kindergarten-3'],
    ['学前班', 'kindergarten-3'],
    ['未入园', 'not-enrolled'],
    ['中专', 'vocational'],
    ['辍学', 'dropped-out'],
    ['未在学', 'not-in-school'],
  ])('"%s" is %s', (text, code) => {
    expect(parseGrade(text)?.code).toBe(code)
  })

  it.each([
    '',
    '小学',
    '初中',
    '幼儿园',
    '3',
    '三',
    '小七',
    '高四',
    '初四',
    '十年级',
    '小一班',
    '蕉城中学',
  ])('"%s" does not tell the grade', (text) => {
    expect(parseGrade(text)).toBeNull()
  })

  it('every grade is read from its own name', () => {
    for (const grade of GRADES) expect(parseGrade(grade.name)).toEqual(grade)
    expect(gradeCodeSchema.safeParse('grade-10').success).toBe(false)
  })
})

describe('the normal grade of a child', () => {
  it.each([
    ['2020-08-31', '2026-09-01', 'grade-1'],
    ['2020-09-01', '2026-09-01', 'kindergarten-3'],
    ['2020-08-31', '2026-08-31', 'kindergarten-3'],
    ['2015-03-10', '2026-11-23', 'grade-6'],
    ['2015-03-10', '2026-03-01', 'grade-5'],
    ['2012-09-01', '2026-11-23', 'grade-8'],
    ['2011-05-01', '2026-11-23', 'senior-1'],
    ['2008-09-01', '2026-08-31', 'senior-2'],
    ['2008-08-31', '2026-11-23', 'graduated'],
    ['2023-11-23', '2026-11-23', 'nursery'],
    ['2025-01-01', '2026-11-23', 'not-enrolled'],
    ['2026-10-01', '2026-11-23', 'not-enrolled'],
  ])('born %s is on %s in %s', (birth, day, code) => {
    expect(normalGradeFor(toDay(birth), toDay(day)).code).toBe(code)
  })

  it('more than two years off is worth a second look', () => {
    const birth = toDay('2015-03-10')
    const day = toDay('2026-11-23')
    expect(isUnusualGrade('grade-4', birth, day)).toBe(false)
    expect(isUnusualGrade('grade-3', birth, day)).toBe(true)
    expect(isUnusualGrade('grade-9', birth, day)).toBe(true)
    expect(isUnusualGrade('special', birth, day)).toBe(false)
    expect(isUnusualGrade('grade-1', toDay('2025-01-01'), day)).toBe(true)
    expect(isUnusualGrade('grade-9', toDay('2006-01-01'), day)).toBe(true)
  })

  it('rises by one on 1 September and on no other day', () => {
    const birth = toDay('2014-05-01')
    const yearOn = (day: Day) => normalGradeFor(birth, day).year ?? Number.NaN
    const rises = eachDay(toDay('2017-01-01'), toDay('2030-12-31')).filter(
      (day) => yearOn(day) !== yearOn(addDays(day, -1)),
    )
    expect(rises).toHaveLength(14)
    expect(rises.every((day) => day.endsWith('-09-01'))).toBe(true)
    expect(rises.every((day) => yearOn(day) - yearOn(addDays(day, -1)) === 1)).toBe(true)
  })
})

describe('moving up on 1 September', () => {
  it.each([
    ['nursery', 'kindergarten-1'],
    ['kindergarten-3', 'grade-1'],
    ['grade-6', 'grade-7'],
    ['grade-9', null],
    ['senior-3', 'graduated'],
    ['vocational', null],
    ['not-enrolled', null],
  ] as const)('%s is followed by %s', (code, next) => {
    expect(nextGrade(code)?.code ?? null).toBe(next)
  })
})

describe('school stages of table 2', () => {
  it.each([
    ['not-enrolled', '学前'],
    ['kindergarten-3', '学前'],
    ['grade-6', '小学'],
    ['grade-7', '初中'],
    ['senior-1', '高中'],
    ['vocational', '高中'],
    ['special', '其他'],
    ['dropped-out', '其他'],
  ] as const)('%s is counted under %s', (code, stage) => {
    expect(schoolStageOf(code).name).toBe(stage)
    expect(gradeByCode(code).code).toBe(code)
  })
})
