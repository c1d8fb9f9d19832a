import { z } from 'zod'
import { normaliseText } from '../full-width.ts'
import { byCode } from './by-code.ts'

/** What a person is to the child: GB/T 4761-2008, the part a children's file needs. */
export const FAMILY_RELATIONS = [
  { code: '51', name: '父亲' },
  { code: '52', name: '母亲' },
  { code: '57', name: '继父或养父' },
  { code: '58', name: '继母或养母' },
  { code: '59', name: '其他父母关系' },
  { code: '61', name: '祖父' },
  { code: '62', name: '祖母' },
  { code: '63', name: '外祖父' },
  { code: '64', name: '外祖母' },
  { code: '66', name: '曾祖父' },
  { code: '67', name: '曾祖母' },
  { code: '71', name: '兄' },
  { code: '73', name: '弟' },
  { code: '75', name: '姐姐' },
  { code: '77', name: '妹妹' },
  { code: '81', name: '伯父' },
  { code: '82', name: '伯母' },
  { code: '83', name: '叔父' },
  { code: '84', name: '婶母' },
  { code: '85', name: '舅父' },
  { code: '86', name: '舅母' },
  { code: '87', name: '姨父' },
  { code: '88', name: '姨母' },
  { code: '89', name: '姑父' },
  { code: '90', name: '姑母' },
  { code: '91', name: '堂兄弟姐妹' },
  { code: '92', name: '表兄弟姐妹' },
  { code: '97', name: '其他亲属' },
  { code: '99', name: '非亲属' },
] as const

export type FamilyRelation = (typeof FAMILY_RELATIONS)[number]
export type FamilyRelationCode = FamilyRelation['code']

export const familyRelationCodeSchema = z.enum(
  FAMILY_RELATIONS.map((relation) => relation.code),
  { error: '请选择与儿童的关系' },
)

/** Words villagers write in rosters, several to one relation. */
const SPOKEN_WORDS = {
  '51': '父 爸 爸爸 父子 父女 阿爸 老爸 爹 生父',
  '52': '母 妈 妈妈 母子 母女 老妈 娘 生母',
  '57': '继父 养父 后爸 后爹',
  '58': '继母 养母 后妈 后娘',
  '61': '爷 爷爷 阿公 依公',
  '62': '奶 奶奶 阿嬷 嬷嬷 阿嫲 依嬷',
  '63': '外公 姥爷 外爷',
  '64': '外婆 姥姥 外嬷 外妈',
  '66': '太公 太爷爷 曾爷爷',
  '67': '太婆 太奶奶 曾奶奶',
  '71': '哥 哥哥 兄长 大哥',
  '73': '弟弟',
  '75': '姐 姊姊 大姐',
  '77': '妹',
  '81': '伯 伯伯 大伯 阿伯',
  '82': '伯娘',
  '83': '叔 叔叔 阿叔 小叔',
  '84': '婶 婶婶 阿婶 婶娘',
  '85': '舅 舅舅 阿舅 大舅 小舅',
  '86': '舅妈 阿妗 妗妗',
  '87': '姨夫 姨丈',
  '88': '姨 姨妈 大姨 小姨',
  '89': '姑夫 姑丈',
  '90': '姑 姑姑 姑妈 阿姑 大姑 小姑',
  '91': '堂哥 堂弟 堂姐 堂妹 堂兄',
  '92': '表哥 表弟 表姐 表妹 表兄',
  '97': '亲属 亲戚 其他亲戚',
  '99': '邻居 朋友 老师 无亲属关系',
} as const satisfies Partial<Record<FamilyRelationCode, string>>

const CODE_OF_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(SPOKEN_WORDS).flatMap(([code, words]) =>
    words.split(' ').map((word): [string, string] => [word, code]),
  ),
)

export function familyRelationByCode(code: FamilyRelationCode): FamilyRelation {
  return byCode(FAMILY_RELATIONS, code)
}

/** Reads the standard name, its code or a spoken word (爷爷, 阿嬷, 外婆); null when unknown. */
export function parseFamilyRelation(text: string): FamilyRelation | null {
  const word = normaliseText(text).replace(/\s/g, '')
  const code = CODE_OF_WORD.get(word) ?? word
  return (
    FAMILY_RELATIONS.find((relation) => relation.code === code || relation.name === word) ?? null
  )
}
