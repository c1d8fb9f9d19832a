import { yearOf, monthOf, type Day } from '#shared/kernel/day.ts'
import { maskIdNumber } from '#shared/kernel/id-number.ts'

/** Surnames of two characters; a name beginning with one keeps both. */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 长孙 宇文 司徒 令狐 端木 轩辕 夏侯 独孤 南宫 ' +
    '百里 东郭 西门 呼延 申屠 太史 公冶 濮阳 淳于 单于 仲孙 钟离 闻人 澹台 宗政 赫连 闾丘 子车 ' +
    '颛孙 司空 亓官 司寇 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 第五 梁丘 左丘 东门 南门 ' +
    '羊舌 微生 即墨 达奚 褚师 纳兰'
  ).split(' '),
)

const HAN = /^\p{Script=Han}+$/u

/**
 * 张三 → 张某, 张三丰 → 张某某, 欧阳娜娜 → 欧阳某某; of a name in parts (买买提·艾力) and of a longer one
 * only the first character stays; of one in letters the first letter (domain §6).
 */
export function maskName(name: string): string {
  const trimmed = name.trim()
  const characters = Array.from(trimmed)
  const [first = ''] = characters
  if (characters.length === 0) return ''
  if (characters.length === 1) return '某'
  if (!HAN.test(trimmed)) return `${first}某某`
  const surname = surnameOf(characters)
  const given = characters.length - Array.from(surname).length
  return surname + (given === 1 ? '某' : '某某')
}

/** 138****5678; of a landline the area code and the last two digits; anything else is hidden. */
export function maskPhone(phone: string): string {
  if (phone === '') return ''
  if (/^1\d{10}$/u.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(7)}`
  const landline = /^(0\d{2,3})-?\d+(\d{2})$/u.exec(phone)
  return landline === null ? '****' : `${landline[1]}-****${landline[2]}`
}

/** 2015-03. */
export function maskBirth(day: Day): string {
  return `${yearOf(day)}-${String(monthOf(day)).padStart(2, '0')}`
}

/** 350902********1234; of any other document the last two characters. */
export function maskDocument(number: string | null): string {
  if (number === null) return ''
  return number.length === 18 ? maskIdNumber(number) : `****${number.slice(-2)}`
}

/** A person among organisations: names of two to four Han characters are masked. */
export function maskParty(name: string): string {
  const isPerson =
    HAN.test(name) && name.length <= 4 && !/[司店社厂院校部会局委站中心]$/u.test(name)
  return isPerson ? maskName(name) : name
}

/** A text with every known name in it masked, the longest first. */
export function maskNamesIn(text: string, names: readonly string[]): string {
  return names
    .filter((name) => name.length > 1 && text.includes(name))
    .toSorted((one, other) => other.length - one.length)
    .reduce((masked, name) => masked.replaceAll(name, maskName(name)), text)
}

function surnameOf(characters: readonly string[]): string {
  const [first = '', second = ''] = characters
  const isCompound = characters.length > 2 && COMPOUND_SURNAMES.has(first + second)
  return isCompound ? first + second : first
}

/** Fewer are shown as "<3" where everybody may read it. */
export const SMALLEST_PUBLIC_CELL = 3

/**
 * Counts as the public may read them: small ones as "<3", and where only one is hidden the next
 * smallest as "＊", or it could be worked out from the total.
 */
export function publicCells(counts: readonly number[]): readonly (number | string)[] {
  const isSmall = (count: number) => count < SMALLEST_PUBLIC_CELL
  const hidden = counts.filter(isSmall)
  const others = counts.filter((count) => !isSmall(count))
  const second = hidden.length === 1 ? counts.indexOf(Math.min(...others)) : -1
  return counts.map((count, index) =>
    isSmall(count) ? `<${SMALLEST_PUBLIC_CELL}` : index === second ? '＊' : count,
  )
}
