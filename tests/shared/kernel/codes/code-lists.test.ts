import { describe, expect, it } from 'vitest'
import {
  CHILD_CATEGORIES,
  childCategoryByCode,
  childCategoryCodeSchema,
  parseChildCategory,
  POPULATIONS,
  populationByCode,
} from '#shared/kernel/codes/child-categories.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import {
  ETHNIC_GROUPS,
  ETHNIC_GROUPS_IN_PICKER_ORDER,
  ethnicGroupByCode,
  ethnicGroupCodeSchema,
  parseEthnicGroup,
} from '#shared/kernel/codes/ethnic-groups.ts'
import {
  EXPENSE_CATEGORIES,
  expenseCategoryByCode,
} from '#shared/kernel/codes/expense-categories.ts'
import {
  FAMILY_RELATIONS,
  familyRelationByCode,
  parseFamilyRelation,
} from '#shared/kernel/codes/family-relations.ts'
import {
  FUND_LEVELS,
  FUND_SOURCES,
  fundSourceByCode,
  fundSourceCodeSchema,
} from '#shared/kernel/codes/fund-sources.ts'
import {
  REQUIRED_ROOM_FUNCTIONS,
  ROOM_FUNCTIONS,
  roomFunctionByCode,
} from '#shared/kernel/codes/room-functions.ts'

describe.each([
  ['ethnic groups', ETHNIC_GROUPS, 58],
  ['family relations', FAMILY_RELATIONS, 29],
  ['child categories', CHILD_CATEGORIES, 16],
  ['populations', POPULATIONS, 3],
  ['fund sources', FUND_SOURCES, 13],
  ['fund levels', FUND_LEVELS, 7],
  ['expense categories', EXPENSE_CATEGORIES, 11],
  ['room functions', ROOM_FUNCTIONS, 7],
])('the list of %s', (_, list, length) => {
  it('is complete and repeats neither code nor name', () => {
    expect(list).toHaveLength(length)
    expect(new Set(list.map((entry) => entry.code)).size).toBe(length)
    expect(new Set(list.map((entry) => entry.name)).size).toBe(length)
  })
})

it('a code that is not on a list is refused', () => {
  expect(() => byCode<{ code: string }>(ROOM_FUNCTIONS, 'kitchen')).toThrow('CODE_UNKNOWN')
})

describe('ethnic groups', () => {
  it.each([
    ['汉', '01'],
    ['汉族', '01'],
    ['畲　族', '22'],
    ['土', '30'],
    ['土家', '15'],
    ['22', '22'],
    ['3', '03'],
    ['外国血统', '98'],
    ['其他', '97'],
  ])('"%s" is read as %s', (text, code) => {
    expect(parseEthnicGroup(text)?.code).toBe(code)
  })

  it.each(['', '福建', '57', '族'])('"%s" is not an ethnic group', (text) => {
    expect(parseEthnicGroup(text)).toBeNull()
  })

  it('the picker begins with the groups of Fujian and loses none', () => {
    expect(ETHNIC_GROUPS_IN_PICKER_ORDER.slice(0, 7).map((group) => group.name)).toEqual([
      '汉族',
      '畲族',
      '回族',
      '满族',
      '高山族',
      '苗族',
      '土家族',
    ])
    expect(new Set(ETHNIC_GROUPS_IN_PICKER_ORDER)).toEqual(new Set(ETHNIC_GROUPS))
  })

  it('a form asks for a choice in Chinese', () => {
    expect(ethnicGroupByCode('22').name).toBe('畲族')
    expect(ethnicGroupCodeSchema.safeParse('60').error?.issues[0]?.message).toBe('请选择民族')
  })
})

describe('family relations', () => {
  it.each([
    ['爷爷', '61'],
    ['阿公', '61'],
    ['奶奶', '62'],
    ['阿嬷', '62'],
    ['外公', '63'],
    ['外婆', '64'],
    ['爸', '51'],
    ['妈', '52'],
    ['父亲', '51'],
    ['祖 母', '62'],
    ['99', '99'],
  ])('"%s" is read as %s', (text, code) => {
    expect(parseFamilyRelation(text)?.code).toBe(code)
  })

  it.each(['', '祖孙', '监护人'])('"%s" is left for a person to decide', (text) => {
    expect(parseFamilyRelation(text)).toBeNull()
  })

  it('is named by its code', () => {
    expect(familyRelationByCode('91').name).toBe('堂兄弟姐妹')
  })
})

describe('child categories', () => {
  it.each([
    ['孤儿', 'K01'],
    ['事实孤儿', 'K02'],
    ['低保户', 'K04'],
    ['k07', 'K07'],
    ['父母双方外出', 'L01'],
    ['流动儿童', 'M01'],
  ])('"%s" is read as %s', (text, code) => {
    expect(parseChildCategory(text)?.code).toBe(code)
  })

  it.each(['', '留守', '留守儿童', '困境儿童'])('"%s" does not say which kind', (text) => {
    expect(parseChildCategory(text)).toBeNull()
  })

  it('every category belongs to a population with an age limit', () => {
    const limits = CHILD_CATEGORIES.map(({ code, population }) => [
      code[0],
      populationByCode(population).ageBelow,
    ])
    expect(new Set(limits.map(String))).toEqual(new Set(['K,18', 'L,16', 'M,16']))
  })

  it('K03 is recognised under 16, the other difficulties under 18', () => {
    const below16 = CHILD_CATEGORIES.filter((category) => category.recognisedBelow === 16)
    expect(below16.map((category) => category.code)).toEqual(['K03', 'L01', 'L02', 'M01'])
    expect(childCategoryByCode('K99').recognisedBelow).toBe(18)
    expect(childCategoryCodeSchema.safeParse('K13').success).toBe(false)
  })
})

describe('money and rooms', () => {
  it('goods and volunteer service are told from money', () => {
    expect(FUND_SOURCES.filter((source) => source.kind === 'memo').map(({ code }) => code)).toEqual(
      ['F81'],
    )
    expect(fundSourceByCode('F52').kind).toBe('goods')
    expect(fundSourceByCode('F11').level).toBe('province')
    expect(fundSourceCodeSchema.safeParse('F12').success).toBe(false)
  })

  it('expense categories carry their usual evidence', () => {
    expect(expenseCategoryByCode('E4').evidence).toContain('签领')
  })

  it('the five rooms of the policy are required in its order; only auxiliary space has no area', () => {
    expect(REQUIRED_ROOM_FUNCTIONS.map((room) => room.name)).toEqual([
      '儿童学堂',
      '活动室',
      '图书室',
      '亲情关爱室',
      '心理疏导室',
    ])
    const outside = ROOM_FUNCTIONS.filter((room) => !room.countsForArea)
    expect(outside.map((room) => room.name)).toEqual(['辅助'])
    expect(roomFunctionByCode('other').countsForArea).toBe(true)
  })
})
