import { describe, expect, it } from 'vitest'
import { PARAMETERS } from '#shared/features/parameters/parameter-catalogue.ts'
import { mayTakeBack } from '#shared/features/parameters/parameter-period.ts'
import { formatParameter, parameterProblem } from '#shared/features/parameters/parameter-value.ts'
import { toDay } from '#shared/kernel/day.ts'

describe('a value of a parameter', () => {
  it.each([
    ['camp_min_days', '10', null],
    ['camp_min_days', '0', '每期营期天数下限应在 1 天 到 60 天 之间'],
    ['camp_min_days', '61', '每期营期天数下限应在 1 天 到 60 天 之间'],
    ['camp_min_days', '9.5', '每期营期天数下限应填写整数'],
    ['camp_min_days', '-3', '每期营期天数下限应填写整数'],
    ['camp_min_days', '010', '每期营期天数下限应填写整数'],
    ['camp_min_days', '', '每期营期天数下限应填写整数'],
    ['pair_target_percent', '100', null],
    ['pair_target_percent', '101', '困境儿童结对率目标应在 1 % 到 100 % 之间'],
    ['area_min_dm2', '12000', null],
    ['area_min_dm2', '120.5', '面积应精确到 0.01 平方米'],
    ['area_min_dm2', '1', '场所面积下限应在 1.00 ㎡ 到 10000.00 ㎡ 之间'],
    ['area_basis', 'building', null],
    ['area_basis', '建筑面积', '请选择面积口径'],
    ['assessment_countersign', 'always', null],
  ] as const)('%s may be “%s”: %s', (name, value, problem) => {
    expect(parameterProblem(name, value)).toBe(problem)
  })

  it.each([
    ['area_min_dm2', '12000', '120.00 ㎡'],
    ['loan_days', '14', '14 天'],
    ['camp_day_basis', 'held', '实际举办天数'],
  ] as const)('%s %s is written %s', (name, value, shown) => {
    expect(formatParameter(name, value)).toBe(shown)
  })

  it('has one entry for every parameter, each with its group and effect', () => {
    const names = PARAMETERS.map(({ code }) => code)
    expect(new Set(names).size).toBe(names.length)
    const words = PARAMETERS.flatMap(({ name, effect }): string[] => [name, effect])
    expect(words.filter((word) => word === '')).toEqual([])
  })
})

describe('taking a period back', () => {
  const today = toDay('2026-10-08')
  const period = { validTo: null, enteredOn: today, validFrom: today }
  it.each([
    ['entered today, in force from today', period, true],
    [
      'entered yesterday, in force from tomorrow',
      { ...period, enteredOn: toDay('2026-10-07'), validFrom: toDay('2026-10-09') },
      true,
    ],
    ['entered yesterday, in force today', { ...period, enteredOn: toDay('2026-10-07') }, false],
    ['followed by another', { ...period, validTo: toDay('2026-12-31') }, false],
    ['shipped with the program', { ...period, enteredOn: null }, false],
  ])('%s', (_name, given, expected) => {
    expect(mayTakeBack(given, today)).toBe(expected)
  })
})
