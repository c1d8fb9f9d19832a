import { describe, expect, it } from 'vitest'
import { childListItemSchema } from '#shared/features/children/child.ts'
import {
  answersTo,
  filterRegister,
  filterWords,
  WHOLE_REGISTER,
} from '#renderer/features/children/child-search.ts'
import type { MissingCode } from '#shared/features/dossiers/missing.ts'
import { toDay } from '#shared/kernel/day.ts'
import { matchesChild } from '#renderer/ui/ChildPicker.tsx'

const LU_MEI = childListItemSchema.parse({
  id: 1,
  number: '2026-0012',
  name: '吕小梅',
  pinyin: 'lvxiaomei luxiaomei',
  initials: 'lxm',
  sex: 'female',
  bornOn: '2018-03-01',
  idType: 'identity-card',
  maskedIdNumber: '350902********002X',
  ethnicCode: '01',
  village: '上坪村',
  school: '',
  grade: null,
  health: '',
  guardianName: '吕阿福',
  guardianRelation: '61',
  guardianPhone: '0593-2891234',
  fatherName: '',
  fatherPlace: '',
  fatherPhone: '13800000021',
  motherName: '',
  motherPlace: '',
  motherPhone: '',
  registeredOn: '2026-01-05',
  leftOn: null,
  leftReason: null,
  age: 8,
  isActive: true,
  recordState: 'open',
  populations: ['left-behind'],
  categories: ['L01'],
  formerFiles: [],
})

describe('finding a child in the register', () => {
  it.each([
    ['小梅', '吕阿福', 'lvxiao', 'luxiao', 'lüxiao', 'LXM', '0012', '002x', '２８９１', '1380000'],
  ])('answers to name, guardian, pinyin, initials, number, ID tail and phone', (...typed) => {
    expect(typed.filter((text) => !answersTo(LU_MEI, text))).toEqual([])
  })

  it('does not answer to others, nor to two digits of a phone', () => {
    expect(['王', 'wang', 'xm', '0013', '91'].filter((text) => answersTo(LU_MEI, text))).toEqual([])
  })

  it('finds those whose file lacks something, as far as it is known', () => {
    const filter = { ...WHOLE_REGISTER, isIncomplete: true }
    const found = (missing: readonly MissingCode[]) =>
      filterRegister(
        [LU_MEI],
        filter,
        toDay('2026-10-08'),
        new Map([[LU_MEI.id, { filled: 18, asked: 20, missing: [...missing] }]]),
      )
    expect(found(['ethnic', 'grade'])).toEqual([LU_MEI])
    expect(found([])).toEqual([])
    expect(filterRegister([LU_MEI], filter)).toEqual([])
    expect(filterWords(filter)).toBe('在册、资料不全')
  })

  it('narrows down by all ticks together', () => {
    const both = { ...WHOLE_REGISTER, isLeftBehind: true, isInDifficulty: true }
    expect(filterRegister([LU_MEI], { ...WHOLE_REGISTER, isLeftBehind: true })).toEqual([LU_MEI])
    expect(filterRegister([LU_MEI], both)).toEqual([])
    expect(filterRegister([LU_MEI], { ...WHOLE_REGISTER, standing: 'left' })).toEqual([])
  })

  it('lists who reaches 14, 16 or 18 in the month', () => {
    const turning = { ...WHOLE_REGISTER, standing: 'turning' } as const
    expect(filterRegister([LU_MEI], turning, toDay('2032-03-20'))).toEqual([LU_MEI])
    expect(filterRegister([LU_MEI], turning, toDay('2032-04-01'))).toEqual([])
  })
})

describe('finding a child in a picker', () => {
  it('takes the name, either spelling of ü, initials and the number', () => {
    const typed = ['小梅', 'lvxiao', 'luxiao', 'lxm', '0012', '王']
    expect(typed.map((text) => matchesChild(LU_MEI, text))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ])
  })
})
