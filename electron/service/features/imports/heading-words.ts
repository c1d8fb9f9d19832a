import {
  parseChildCategory,
  type ChildCategoryCode,
} from '#shared/kernel/codes/child-categories.ts'
import { normaliseText } from '#shared/kernel/full-width.ts'
import type { RosterField } from '#shared/features/imports/roster-field.ts'

/** Whose name, phone or number a column holds. */
export type Owner = 'child' | 'guardian' | 'father' | 'mother' | 'parents' | 'other'

export interface Meaning {
  /** Fields the cells of the column speak of; none for a column that is not read. */
  readonly fields: readonly RosterField[]
  /** A column of ticks for one category, headed by its name ("孤儿"). */
  readonly category: ChildCategoryCode | null
  readonly owner: Owner
  /** A phone that does not say whose it is. */
  readonly isBarePhone: boolean
}

type Attribute = 'name' | 'phone' | 'relation' | 'id' | 'birth' | 'place' | 'sex' | 'ethnic'

const OWNERS: readonly (readonly [Owner, RegExp])[] = [
  ['other', /结对|帮扶|志愿|主任|督导|填报|填表|填写人|班主任|老师|经办|审核|爱心|网格|干部/u],
  ['other', /祖父|祖母|爷爷|奶奶|外公|外婆|兄弟|姐妹|同胞/u],
  ['parents', /父母|双亲/u],
  ['guardian', /监护|抚养|照料|照看|家长/u],
  ['father', /父亲|爸|^父/u],
  ['mother', /母亲|妈|^母/u],
]

const ATTRIBUTES: readonly (readonly [Attribute, RegExp])[] = [
  ['relation', /关系/u],
  ['id', /身份证|证件号|身份号|公民身份/u],
  ['phone', /电话|手机|联系方式|联系号码/u],
  ['birth', /出生|生日/u],
  ['place', /务工|打工|外出地|工作地|就业地/u],
  ['sex', /^性别$/u],
  ['ethnic', /^民族$/u],
]

const PERSON_NAME = /姓名|名字/u
/** A column that is headed by the person alone holds the name. */
const PERSON_ALONE =
  /^(?:实际|主要|法定|现|委托|临时|第一)?(?:监护|抚养|照料|照看)[人者]$|^家长$|^父亲$|^母亲$/u
const CHILD_NAME = /^(?:儿童|学生|孩子|未成年人|留守儿童|困境儿童)?(?:姓名|名字)$/u

/** Columns about the child itself; the first that fits decides. */
const CHILD_FIELDS: readonly (readonly [RosterField, RegExp])[] = [
  ['category', /留守.*困境|困境.*留守/u],
  ['leftBehind', /留守/u],
  ['inDifficulty', /困境/u],
  ['category', /^(?:儿童|人员|对象|身份|服务对象)?(?:类别|类型|类)$/u],
  ['registeredOn', /(?:建档|纳入|登记|入档|入册|入库|录入)(?:日期|时间|年月)/u],
  ['school', /学校|就读|园所/u],
  ['grade', /年级|班级/u],
  ['address', /住址|地址|居住地|现住|住所/u],
  ['village', /村|社区|居委/u],
  ['health', /健康|身体|残疾|疾病/u],
  ['note', /^(?:备注|备\s*注|说明|其他情况|其它情况)$/u],
]

const OWNED: Readonly<
  Record<'guardian' | 'father' | 'mother', Partial<Record<Attribute, RosterField>>>
> = {
  guardian: { name: 'guardianName', phone: 'guardianPhone', relation: 'guardianRelation' },
  father: { name: 'fatherName', phone: 'fatherPhone', place: 'fatherPlace' },
  mother: { name: 'motherName', phone: 'motherPhone', place: 'motherPlace' },
}

/** What a column holds, told from its heading: `path` runs from the group heading down. */
export function meaningOf(path: readonly string[]): Meaning {
  const whole = path.map(compact).join('/')
  const leaf = compact(path.at(-1) ?? '').replace(/[([【].*?[)\]】]/gu, '')
  const owner = ownerOf(path.map(compact))
  const attributes = attributesOf(leaf, owner)
  const meaning = { category: null, owner, isBarePhone: false }
  if (leaf === '' || owner === 'other') return { ...meaning, fields: [] }
  if (owner === 'parents') return { ...meaning, fields: parentsFields(attributes) }
  if (owner !== 'child') return { ...meaning, fields: ownedFields(owner, attributes) }
  return { ...meaning, ...childMeaning(leaf, whole, attributes) }
}

function childMeaning(leaf: string, whole: string, attributes: readonly Attribute[]) {
  if (CHILD_NAME.test(leaf)) return { fields: ['name'] as const }
  const [attribute] = attributes
  switch (attribute) {
    case 'id':
      return { fields: ['idNumber'] as const }
    case 'birth':
    case 'sex':
    case 'ethnic':
      return { fields: [attribute] as const }
    case 'relation':
      return { fields: ['guardianRelation'] as const, owner: 'guardian' as const }
    case 'phone':
      return { fields: ['guardianPhone'] as const, isBarePhone: true }
    default:
      return categoryMeaning(leaf, whole)
  }
}

function categoryMeaning(leaf: string, whole: string) {
  const word = leaf.replace(/^是否(?:为|是|属于)?/u, '')
  const isGrouped = /类别|类型|困境/u.test(whole.slice(0, whole.length - leaf.length))
  if (/低保(?!边缘)/u.test(word) && !isGrouped) return { fields: ['lowIncome'] as const }
  const category = parseChildCategory(word)?.code ?? null
  if (category !== null) return { fields: ['category'] as const, category }
  const field = CHILD_FIELDS.find(([, words]) => words.test(word))?.[0]
  return { fields: field === undefined ? [] : [field] }
}

/** The heading itself says whose column it is; only where it does not, the group above it. */
function ownerOf(path: readonly string[]): Owner {
  for (const text of path.toReversed()) {
    const found = OWNERS.find(([, words]) => words.test(text))
    if (found !== undefined) return found[0]
  }
  return 'child'
}

function attributesOf(leaf: string, owner: Owner): readonly Attribute[] {
  const found = ATTRIBUTES.filter(([, words]) => words.test(leaf)).map(([attribute]) => attribute)
  if (owner === 'child') return found
  return PERSON_NAME.test(leaf) || PERSON_ALONE.test(leaf) ? ['name', ...found] : found
}

function ownedFields(
  owner: keyof typeof OWNED,
  attributes: readonly Attribute[],
): readonly RosterField[] {
  return attributes.flatMap((attribute) => OWNED[owner][attribute] ?? [])
}

function parentsFields(attributes: readonly Attribute[]): readonly RosterField[] {
  return attributes.includes('place') ? ['fatherPlace', 'motherPlace'] : []
}

function compact(text: string): string {
  return normaliseText(text).replace(/[\s*:·、]/gu, '')
}
