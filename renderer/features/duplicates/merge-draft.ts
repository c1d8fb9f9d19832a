import type { RouteInput } from '#shared/contract/index.ts'
import { leftReasonName, sexName } from '#shared/features/children/child-codes.ts'
import { idTypeName } from '#shared/features/children/child-codes.ts'
import type { ComparedFile, Comparison } from '#shared/features/duplicates/duplicate.ts'
import {
  MERGE_FIELDS,
  proposedFrom,
  type MergedFact,
  type MergeField,
  type Side,
} from '#shared/features/duplicates/merge-fields.ts'
import { ethnicGroupByCode } from '#shared/kernel/codes/ethnic-groups.ts'

export type Column = 'left' | 'right'

/** What was chosen so far. */
export interface MergeDraft {
  /** The file that stays. */
  readonly stays: Column
  readonly fields: Readonly<Record<MergeField, Column>>
  readonly facts: Readonly<Partial<Record<MergedFact, Column>>>
  readonly family: Column
  readonly reason: string
}

/** The older number stays; each field as it is proposed; facts that contradict are for people to say. */
export function proposedDraft({ left, right }: Comparison): MergeDraft {
  const pick = (field: MergeField): Column =>
    proposedFrom<ComparedFile>(field, left, right) === left ? 'left' : 'right'
  return {
    stays: 'left',
    fields: {
      name: pick('name'),
      sex: pick('sex'),
      bornOn: pick('bornOn'),
      document: pick('document'),
      ethnicCode: pick('ethnicCode'),
      registeredOn: pick('registeredOn'),
      leaving: pick('leaving'),
      note: pick('note'),
    },
    facts: {},
    family: left.siblings.length === 0 && right.siblings.length > 0 ? 'right' : 'left',
    reason: '',
  }
}

/** The order for the service. */
export function orderOf(
  { stamp, left, right }: Comparison,
  { stays, fields, facts, family, reason }: MergeDraft,
): RouteInput<'duplicates.merge'> {
  const side = (column: Column): Side => (column === stays ? 'survivor' : 'loser')
  const [survivor, loser] = stays === 'left' ? [left, right] : [right, left]
  return {
    survivorId: survivor.id,
    loserId: loser.id,
    stamp,
    fields: {
      name: side(fields.name),
      sex: side(fields.sex),
      bornOn: side(fields.bornOn),
      document: side(fields.document),
      ethnicCode: side(fields.ethnicCode),
      registeredOn: side(fields.registeredOn),
      leaving: side(fields.leaving),
      note: side(fields.note),
    },
    periods: {
      ...(facts.guardianship === undefined ? {} : { guardianship: side(facts.guardianship) }),
      ...(facts.schooling === undefined ? {} : { schooling: side(facts.schooling) }),
      ...(facts.residence === undefined ? {} : { residence: side(facts.residence) }),
      ...(facts.health === undefined ? {} : { health: side(facts.health) }),
      ...(facts.whereabouts === undefined ? {} : { whereabouts: side(facts.whereabouts) }),
    },
    family: side(family),
    reason,
  }
}

const DOCUMENT_WORDS = {
  valid: '（号码校验通过）',
  wrong: '（号码校验不通过）',
  other: '',
  none: '',
} as const

const WORDS: Readonly<Record<MergeField, (file: ComparedFile) => string>> = {
  name: ({ name }) => name,
  sex: ({ sex }) => sexName(sex),
  bornOn: ({ bornOn }) => bornOn,
  document: ({ idType, maskedIdNumber, noIdReason, documentState }) =>
    maskedIdNumber === null
      ? `无证件：${noIdReason}`
      : `${idTypeName(idType)} ${maskedIdNumber}${DOCUMENT_WORDS[documentState]}`,
  ethnicCode: ({ ethnicCode }) => (ethnicCode === null ? '' : ethnicGroupByCode(ethnicCode).name),
  registeredOn: ({ registeredOn }) => registeredOn,
  leaving: ({ leftOn, leftReason }) =>
    leftOn === null || leftReason === null
      ? '在册'
      : `${leftOn} 退出，${leftReasonName(leftReason)}`,
  note: ({ note }) => note,
}

export interface FieldRow {
  readonly field: MergeField
  readonly label: string
  readonly left: string
  readonly right: string
  /** Nothing to choose. */
  readonly isSame: boolean
}

/** The fields of two files in words, in the order of the paper form. */
export function fieldRows({ left, right }: Comparison): FieldRow[] {
  return MERGE_FIELDS.map(({ code, name }) => {
    const [one, other] = [WORDS[code](left), WORDS[code](right)]
    // Masked numbers may look alike and be two.
    const isMasked = code === 'document' && left.maskedIdNumber !== null
    return { field: code, label: name, left: one, right: other, isSame: one === other && !isMasked }
  })
}

/** 监护人 林阿福；父亲 林大勇；兄弟姐妹 2026-0003 林小军 */
export function familyText(file: ComparedFile): string {
  const { guardianName, guardianPhone, fatherName, motherName, siblings } = file
  return [
    guardianName === '' ? '' : `监护人 ${guardianName} ${guardianPhone}`.trim(),
    fatherName === '' ? '' : `父亲 ${fatherName}`,
    motherName === '' ? '' : `母亲 ${motherName}`,
    siblings.length === 0 ? '没有兄弟姐妹在册' : `兄弟姐妹 ${siblings.join('、')}`,
  ]
    .filter((part) => part !== '')
    .join('；')
}
