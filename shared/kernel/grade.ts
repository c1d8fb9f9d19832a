import { z } from 'zod'
import { byCode } from './codes/by-code.ts'
import { ageOn, type Day, monthOf, toDay, yearOf } from './day.ts'
import { normaliseText } from './full-width.ts'

/** The columns by which table 2 groups schooling (domain §3.3). */
export const SCHOOL_STAGES = [
  { code: 'preschool', name: '学前' },
  { code: 'primary', name: '小学' },
  { code: 'junior', name: '初中' },
  { code: 'senior', name: '高中' },
  { code: 'other', name: '其他' },
] as const

export type SchoolStage = (typeof SCHOOL_STAGES)[number]
export type SchoolStageCode = SchoolStage['code']

/**
 * Schooling of a child (domain §5.6): six years of primary, three of junior, three of senior.
 * `year` counts school years from grade one (1); the last kindergarten year is 0; null where the
 * word says nothing about a year. Secondary vocational school belongs to the senior stage.
 */
export const GRADES = [
  { code: 'not-enrolled', name: '未入园', stage: 'preschool', year: null },
  { code: 'nursery', name: '托班', stage: 'preschool', year: -3 },
  { code: 'kindergarten-1', name: '小班', stage: 'preschool', year: -2 },
  { code: 'kindergarten-2', name: '中班', stage: 'preschool', year: -1 },
  { code: 'kindergarten-3', name: '大班', stage: 'preschool', year: 0 },
  { code: 'grade-1', name: '一年级', stage: 'primary', year: 1 },
  { code: 'grade-2', name: '二年级', stage: 'primary', year: 2 },
  { code: 'grade-3', name: '三年级', stage: 'primary', year: 3 },
  { code: 'grade-4', name: '四年级', stage: 'primary', year: 4 },
  { code: 'grade-5', name: '五年级', stage: 'primary', year: 5 },
  { code: 'grade-6', name: '六年级', stage: 'primary', year: 6 },
  { code: 'grade-7', name: '七年级', stage: 'junior', year: 7 },
  { code: 'grade-8', name: '八年级', stage: 'junior', year: 8 },
  { code: 'grade-9', name: '九年级', stage: 'junior', year: 9 },
  { code: 'senior-1', name: '高一', stage: 'senior', year: 10 },
  { code: 'senior-2', name: '高二', stage: 'senior', year: 11 },
  { code: 'senior-3', name: '高三', stage: 'senior', year: 12 },
  { code: 'vocational', name: '中职', stage: 'senior', year: null },
  { code: 'special', name: '特教', stage: 'other', year: null },
  { code: 'dropped-out', name: '辍学', stage: 'other', year: null },
  { code: 'not-in-school', name: '不在学', stage: 'other', year: null },
  { code: 'graduated', name: '已毕业', stage: 'other', year: null },
] as const satisfies readonly {
  readonly code: string
  readonly name: string
  readonly stage: SchoolStageCode
  readonly year: number | null
}[]

export type Grade = (typeof GRADES)[number]
export type GradeCode = Grade['code']

export const gradeCodeSchema = z.enum(
  GRADES.map((grade) => grade.code),
  { error: '请选择年级' },
)

export function gradeByCode(code: GradeCode): Grade {
  return byCode(GRADES, code)
}

export function schoolStageOf(code: GradeCode): SchoolStage {
  return byCode(SCHOOL_STAGES, gradeByCode(code).stage)
}

/**
 * The grade a child of this birth date is normally in on a day: age on 31 August of the running
 * school year minus 5 (entry at six completed years, domain §5.6).
 */
export function normalGradeFor(birth: Day, day: Day): Grade {
  const schoolYear = monthOf(day) >= 9 ? yearOf(day) : yearOf(day) - 1
  const year = ageOn(birth, toDay(`${schoolYear}-08-31`)) - 5
  if (year > 12) return gradeByCode('graduated')
  return GRADES.find((grade) => grade.year === year) ?? gradeByCode('not-enrolled')
}

/** More than two school years from the normal grade: worth a second look, not an error. */
export function isUnusualGrade(code: GradeCode, birth: Day, day: Day): boolean {
  const actual = gradeByCode(code).year
  const normal = normalGradeFor(birth, day)
  if (actual === null) return false
  const normalYear = normal.year ?? (normal.code === 'graduated' ? 13 : -4)
  return Math.abs(actual - normalYear) > 2
}

/** The grade proposed on 1 September; null where a person decides (after grade nine, no year). */
export function nextGrade(code: GradeCode): Grade | null {
  const { year } = gradeByCode(code)
  if (year === null || year === 9) return null
  return GRADES.find((grade) => grade.year === year + 1) ?? gradeByCode('graduated')
}

const NUMERALS = '一二三四五六七八九'
const WORDS: ReadonlyMap<string, GradeCode> = new Map([
  ['未入园', 'not-enrolled'],
  ['未入学', 'not-enrolled'],
  ['散居', 'not-enrolled'],
  ['学龄前', 'not-enrolled'],
  ['托班', 'nursery'],
  ['托儿所', 'nursery'],
  ['小小班', 'nursery'],
  ['小班', 'kindergarten-1'],
  ['中班', 'kindergarten-2'],
  ['大班', 'kindergarten-3'],
  ['学前班', 'kindergarten-3'],
  ['中职', 'vocational'],
  ['中专', 'vocational'],
  ['职高', 'vocational'],
  ['技校', 'vocational'],
  ['职业中专', 'vocational'],
  ['特教', 'special'],
  ['特校', 'special'],
  ['特殊教育', 'special'],
  ['特殊教育学校', 'special'],
  ['辍学', 'dropped-out'],
  ['失学', 'dropped-out'],
  ['不在学', 'not-in-school'],
  ['未在学', 'not-in-school'],
  ['未就学', 'not-in-school'],
  ['已毕业', 'graduated'],
  ['毕业', 'graduated'],
])
const NUMBERED = /^(小学|小|初中|初|高中|高)?([一二三四五六七八九]|[1-9])(?:年级|年)?$/
const CLASS_SUFFIX =
  /(?:(?<=年级?)|(?<=[初高小中][一二三1-3]))[([]?[\d一二三四五六七八九十]+[)\]]?班$/
/** 中(2)班, 幼儿园大一班; but 小一班 without the word kindergarten may be grade one. */
const KINDERGARTEN_CLASS =
  /^(?:幼儿园([小中大])[(]?[\d一二三四五六]+[)]?|([小中大])[(][\d一二三四五六]+[)])班$/

/**
 * Reads the spellings of rosters: 三年级, 小学三年级, 3年级, 初二, 八年级, 初中二年级, 幼儿园中班,
 * with or without the class. Null when no year can be told ("小学"), so that a person decides.
 */
export function parseGrade(text: string): Grade | null {
  const compact = normaliseText(text).replace(/\s/g, '')
  const word = compact
    .replace(KINDERGARTEN_CLASS, '$1$2班')
    .replace(CLASS_SUFFIX, '')
    .replace(/^幼儿园/, '')
  const known = WORDS.get(word)
  if (known !== undefined) return gradeByCode(known)
  const [, stage = '', digit] = NUMBERED.exec(word) ?? []
  if (digit === undefined) return null
  const number = /\d/.test(digit) ? Number(digit) : NUMERALS.indexOf(digit) + 1
  const year = schoolYearOf(stage, number, word)
  return GRADES.find((grade) => year !== null && grade.year === year) ?? null
}

function schoolYearOf(stage: string, number: number, word: string): number | null {
  if (stage.startsWith('小')) return number <= 6 ? number : null
  if (stage.startsWith('初')) return number <= 3 ? number + 6 : number >= 7 ? number : null
  if (stage.startsWith('高')) return number <= 3 ? number + 9 : null
  return word.endsWith('年级') || word.endsWith('年') ? number : null
}
