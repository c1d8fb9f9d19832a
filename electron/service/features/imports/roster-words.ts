import {
  parseChildCategory,
  type ChildCategoryCode,
} from '#shared/kernel/codes/child-categories.ts'
import { normaliseText } from '#shared/kernel/full-width.ts'

const YES = /^(?:√|✓|✔|☑|是|有|对|1|1\.0|y|yes|v|○|●|■|true)$/iu
const NO = /^(?:|×|✗|✘|☒|☐|□|x|否|无|没有|不是|非|0|n|no|-+|—+|\/|false)$/iu

/** A tick box as people fill it in; null when it is neither yes nor no. */
export function parseFlag(text: string): boolean | null {
  const word = normaliseText(text).replace(/\s/gu, '')
  if (YES.test(word)) return true
  return NO.test(word) ? false : null
}

export interface CategoryWords {
  readonly codes: readonly ChildCategoryCode[]
  /** 留守 without saying which of the two kinds. */
  readonly isLeftBehind: boolean
  /** 困境 without saying why. */
  readonly isInDifficulty: boolean
  /** Words that are no category. */
  readonly unknown: readonly string[]
}

const NONE_WORDS = /^(?:无|否|一般|普通|普通儿童|正常|\/|-+|—+|×)$/u
const SEPARATORS = /[、,，/;；+＋|()[\]【】:：\s]|以及|和|及|且|兼/u

/** The categories named in a cell: "留守、低保", "困境儿童（孤儿）". */
export function parseCategoryWords(text: string): CategoryWords {
  const words = normaliseText(text)
    .split(SEPARATORS)
    .filter((word) => word !== '' && !NONE_WORDS.test(word))
  const codes: ChildCategoryCode[] = []
  const unknown: string[] = []
  let isLeftBehind = false
  let isInDifficulty = false
  for (const word of words) {
    const code = categoryOf(word)
    if (code !== null) codes.push(code)
    else if (/留守/u.test(word)) isLeftBehind = true
    else if (/困境/u.test(word)) isInDifficulty = true
    else unknown.push(word)
  }
  return { codes: [...new Set(codes)], isLeftBehind, isInDifficulty, unknown }
}

/** "孤儿类", "低保户儿童" and "留守(双方外出)" come in many endings. */
function categoryOf(word: string): ChildCategoryCode | null {
  const shorter = word.replace(/(?:家庭)?(?:儿童|类|人员)$/u, '')
  const kind = word.replace(/^(?:农村)?(?:留守|困境)(?:儿童)?/u, '')
  const stem = word.replace(/(?:务工|打工)/u, '')
  for (const candidate of [word, shorter, kind, stem, `${shorter}儿童`]) {
    const category = candidate === '' ? null : parseChildCategory(candidate)
    if (category !== null) return category.code
  }
  return null
}
