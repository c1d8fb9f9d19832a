import { idTypeName, leftReasonName, sexName } from '#shared/features/children/child-codes.ts'
import { maskDocument } from '#shared/features/exports/masking.ts'
import { AID_KINDS, INCOME_SOURCES } from '#shared/features/families/family-codes.ts'
import {
  guardianshipWords,
  healthWords,
  schoolingWords,
  whereaboutsWords,
} from '#shared/features/families/fact-words.ts'
import type { FamilyFile } from '#shared/features/families/family.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { childCategoryByCode, populationByCode } from '#shared/kernel/codes/child-categories.ts'
import { ethnicGroupByCode } from '#shared/kernel/codes/ethnic-groups.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { ageOn } from '#shared/kernel/day.ts'
import type { FormRow } from '#service/platform/documents/document-model.ts'
import type { DossierFacts } from './dossier-facts.ts'
import { joined, label, pair, section, value, wide } from './form-cells.ts'

/** Rows the photo reaches down. */
const PHOTO_ROWS = 5

/** Who the child is; the document's number masked unless it was asked for in full. */
export function identityRows(facts: DossierFacts, hasFullIdNumbers: boolean): readonly FormRow[] {
  const { child, day, family, residence, schooling, health } = facts
  const beside: readonly (readonly [string, string, string, string])[] = [
    ['姓名', child.name, '编号', child.number],
    ['性别', sexName(child.sex), '民族', ethnicText(facts)],
    [
      '出生日期',
      `${child.bornOn}（${ageOn(child.bornOn, day)} 周岁）`,
      child.idType === 'none' ? '证件号码' : idTypeName(child.idType),
      documentText(facts, hasFullIdNumbers),
    ],
    ['村（社区）', residence?.village ?? '', '户籍所在村', family?.family.originVillage ?? ''],
    ['在册情况', standingText(facts), '计入', populationText(facts)],
  ]
  return [
    ...beside.map(([one, oneText, other, otherText], index) => ({
      cells: [
        label(one),
        value(oneText),
        label(other),
        value(otherText),
        ...(index === 0
          ? [{ text: '照片', rowSpan: PHOTO_ROWS, align: 'center', label: true } as const]
          : []),
      ],
    })),
    { cells: [label('具体类别'), wide(categoryText(facts))] },
    { cells: [label('现居住地址'), wide(residence?.address ?? '')] },
    pair(
      '就学',
      schooling === undefined ? '' : schoolingWords(schooling),
      '健康',
      health === undefined ? '' : healthWords(health),
    ),
  ]
}

/** Who looks after the child, where the parents are, and how the family lives. */
export function familyRows(facts: DossierFacts): readonly FormRow[] {
  const { family, guardianship } = facts
  const guardian = family?.people.find(({ id }) => id === guardianship?.personId)
  const others = (family?.people ?? []).filter(
    ({ id, relation }) => id !== guardian?.id && relation !== '51' && relation !== '52',
  )
  const siblings = family?.siblings.map(({ name, number }) => `${name}（${number}）`) ?? []
  return [
    section('家庭与监护'),
    pair(
      '监护人',
      guardian === undefined ? '' : joined([personText(guardian), guardian.phone], ' '),
      '监护情况',
      guardianship === undefined
        ? ''
        : joined([guardianshipWords(guardianship), `${guardianship.startsOn} 起`]),
    ),
    { cells: [label('父亲'), wide(parentText(facts, '51'))] },
    { cells: [label('母亲'), wide(parentText(facts, '52'))] },
    {
      cells: [
        label('其他家人'),
        wide(
          joined(
            [
              ...others.map((person) => joined([personText(person), person.phone], ' ')),
              siblings.length === 0 ? '' : `在档兄弟姐妹：${siblings.join('、')}`,
            ],
            '；',
          ),
        ),
      ],
    },
    pair(
      '经济来源',
      (family?.family.incomeSources ?? [])
        .map((code) => byCode(INCOME_SOURCES, code).name)
        .join('、'),
      '救助帮扶',
      (family?.family.aidKinds ?? []).map((code) => byCode(AID_KINDS, code).name).join('、'),
    ),
  ]
}

function ethnicText({ child }: DossierFacts): string {
  return child.ethnicCode === null ? '' : ethnicGroupByCode(child.ethnicCode).name
}

function documentText({ child }: DossierFacts, isFull: boolean): string {
  if (child.idNumber === null) return child.noIdReason === '' ? '' : `暂无（${child.noIdReason}）`
  return isFull ? child.idNumber : maskDocument(child.idNumber)
}

function standingText({ child, isMember, day }: DossierFacts): string {
  const since = `${child.registeredOn} 纳入`
  if (isMember) return `在册，${since}`
  if (child.leftOn === null || day < child.leftOn || child.leftReason === null) {
    return `已满18周岁，${since}`
  }
  return `${child.leftOn} 退出（${leftReasonName(child.leftReason)}）`
}

function populationText({ populations }: DossierFacts): string {
  return populations.map((code) => populationByCode(code).name).join('、')
}

function categoryText({ categories }: DossierFacts): string {
  return categories.map((code) => childCategoryByCode(code).name).join('、')
}

type ShownPerson = FamilyFile['people'][number]

function personText({ name, relation }: Pick<ShownPerson, 'name' | 'relation'>): string {
  const word = relation === null ? '' : familyRelationByCode(relation).name
  if (name === '') return word
  return word === '' ? name : `${name}（${word}）`
}

function parentText({ family, whereabouts }: DossierFacts, relation: '51' | '52'): string {
  const parent = family?.people.find((person) => person.relation === relation)
  if (parent === undefined) return ''
  const place = whereabouts.find(({ ownerId }) => ownerId === parent.id)
  return joined([
    parent.name,
    joined([parent.phone, parent.otherPhone], '、'),
    place === undefined ? '' : `${whereaboutsWords(place)}（${place.startsOn} 起）`,
    parent.work,
  ])
}
