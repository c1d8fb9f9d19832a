import { z } from 'zod'
import { normaliseText } from '../full-width.ts'
import { byCode } from './by-code.ts'

/**
 * The populations the site serves, with the birthday on which the status ends (domain §2.1):
 * in difficulty at 18, left-behind at 16, migrant at 16.
 */
export const POPULATIONS = [
  { code: 'in-difficulty', name: '困境儿童', ageBelow: 18 },
  { code: 'left-behind', name: '农村留守儿童', ageBelow: 16 },
  { code: 'migrant', name: '流动儿童', ageBelow: 16 },
] as const

export type Population = (typeof POPULATIONS)[number]
export type PopulationCode = Population['code']

export const populationCodeSchema = z.enum(
  POPULATIONS.map((population) => population.code),
  { error: '请选择儿童类别' },
)

/**
 * Child categories (domain §2.2); a child may have several and one of them is the main one.
 * `recognisedBelow` is the age under which the category may newly be recorded: K03 is recognised
 * under 16, while the status itself ends with the population's age.
 */
export const CHILD_CATEGORIES = [
  difficulty('K01', '孤儿'),
  difficulty('K02', '事实无人抚养儿童'),
  { code: 'K03', name: '特困儿童', population: 'in-difficulty', recognisedBelow: 16 },
  difficulty('K04', '低保家庭儿童'),
  difficulty('K05', '低保边缘或其他经济困难家庭儿童'),
  difficulty('K06', '重病儿童'),
  difficulty('K07', '重残或残疾儿童'),
  difficulty('K08', '监护缺失儿童'),
  difficulty('K09', '监护不当或遭受侵害儿童'),
  difficulty('K10', '流浪儿童'),
  difficulty('K11', '服刑或戒毒人员子女'),
  difficulty('K12', '突发事件致临时困境儿童'),
  difficulty('K99', '其他困境儿童'),
  { code: 'L01', name: '父母双方外出留守儿童', population: 'left-behind', recognisedBelow: 16 },
  {
    code: 'L02',
    name: '一方外出另一方无监护能力留守儿童',
    population: 'left-behind',
    recognisedBelow: 16,
  },
  { code: 'M01', name: '流动儿童', population: 'migrant', recognisedBelow: 16 },
] as const

export type ChildCategory = (typeof CHILD_CATEGORIES)[number]
export type ChildCategoryCode = ChildCategory['code']

export const childCategoryCodeSchema = z.enum(
  CHILD_CATEGORIES.map((category) => category.code),
  { error: '请选择儿童类别' },
)

/** Words of rosters; "留守" alone does not say which kind, so it is left to the person importing. */
const ROSTER_WORDS: ReadonlyMap<string, ChildCategoryCode> = new Map([
  ['孤儿', 'K01'],
  ['事实孤儿', 'K02'],
  ['事实无人抚养', 'K02'],
  ['特困', 'K03'],
  ['特困供养', 'K03'],
  ['低保', 'K04'],
  ['低保户', 'K04'],
  ['低保家庭', 'K04'],
  ['低保边缘', 'K05'],
  ['边缘户', 'K05'],
  ['低收入', 'K05'],
  ['重病', 'K06'],
  ['大病', 'K06'],
  ['残疾', 'K07'],
  ['重残', 'K07'],
  ['残疾儿童', 'K07'],
  ['监护缺失', 'K08'],
  ['监护不当', 'K09'],
  ['流浪', 'K10'],
  ['服刑人员子女', 'K11'],
  ['戒毒人员子女', 'K11'],
  ['临时困境', 'K12'],
  ['其他困境', 'K99'],
  ['双方外出', 'L01'],
  ['父母双方外出', 'L01'],
  ['父母均外出', 'L01'],
  ['一方外出另一方无监护能力', 'L02'],
  ['流动', 'M01'],
])

export function childCategoryByCode(code: ChildCategoryCode): ChildCategory {
  return byCode(CHILD_CATEGORIES, code)
}

export function populationByCode(code: PopulationCode): Population {
  return byCode(POPULATIONS, code)
}

/** Reads a code ("K04"), a full name or a word of rosters ("低保户"); null when it is not clear. */
export function parseChildCategory(text: string): ChildCategory | null {
  const word = normaliseText(text).replace(/\s/g, '')
  const code = ROSTER_WORDS.get(word) ?? word.toUpperCase()
  return (
    CHILD_CATEGORIES.find((category) => category.code === code || category.name === word) ?? null
  )
}

function difficulty<Code extends string, Name extends string>(
  code: Code,
  name: Name,
): {
  readonly code: Code
  readonly name: Name
  readonly population: 'in-difficulty'
  readonly recognisedBelow: 18
} {
  return { code, name, population: 'in-difficulty', recognisedBelow: 18 }
}
