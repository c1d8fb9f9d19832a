import { z } from 'zod'
import type { Child } from '#shared/features/children/child.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'

/** What of a file is chosen from one side or the other. */
export const MERGE_FIELDS = [
  { code: 'name', name: '姓名' },
  { code: 'sex', name: '性别' },
  { code: 'bornOn', name: '出生日期' },
  { code: 'document', name: '证件' },
  { code: 'ethnicCode', name: '民族' },
  { code: 'registeredOn', name: '纳入日期' },
  { code: 'leaving', name: '在册情况' },
  { code: 'note', name: '备注' },
] as const
export const mergeFieldSchema = z.enum(MERGE_FIELDS.map(({ code }) => code))
export type MergeField = z.infer<typeof mergeFieldSchema>

/** Facts kept as periods of which a child has one at a time. */
export const MERGED_FACTS = [
  { code: 'guardianship', name: '监护' },
  { code: 'schooling', name: '就学' },
  { code: 'residence', name: '居住' },
  { code: 'health', name: '健康' },
  { code: 'whereabouts', name: '父母去向' },
] as const
export const mergedFactSchema = z.enum(MERGED_FACTS.map(({ code }) => code))
export type MergedFact = z.infer<typeof mergedFactSchema>

/** The file that stays, or the one that is closed. */
export const sideSchema = z.enum(['survivor', 'loser'], { error: '请选择用哪一份' })
export type Side = z.infer<typeof sideSchema>

/** An ID number that passes its check digit, one that does not, another document, none. */
export const documentStateSchema = z.enum(['valid', 'wrong', 'other', 'none'])
export type DocumentState = z.infer<typeof documentStateSchema>

export type ComparableFields = Pick<
  Child,
  'name' | 'sex' | 'bornOn' | 'ethnicCode' | 'registeredOn' | 'leftOn' | 'note'
> & {
  readonly id: number
  readonly documentState: DocumentState
}

export function mergedFactName(code: MergedFact): string {
  return byCode(MERGED_FACTS, code).name
}

/**
 * Which of two files a field is proposed from: an ID number that passes its check first, the earlier
 * registration, being on the register before having left it; otherwise the filled one, else the
 * newer file.
 */
export function proposedFrom<File extends ComparableFields>(
  field: MergeField,
  one: File,
  other: File,
): File {
  const newer = isNewer(one, other) ? one : other
  switch (field) {
    case 'document':
      return better(rank(one), rank(other), one, other) ?? newer
    case 'registeredOn':
      return one.registeredOn <= other.registeredOn ? one : other
    case 'leaving':
      return better(Number(one.leftOn === null), Number(other.leftOn === null), one, other) ?? newer
    case 'name':
    case 'sex':
    case 'bornOn':
    case 'ethnicCode':
    case 'note':
      return better(filled(one[field]), filled(other[field]), one, other) ?? newer
  }
}

function isNewer(one: ComparableFields, other: ComparableFields): boolean {
  if (one.registeredOn !== other.registeredOn) return one.registeredOn > other.registeredOn
  return one.id > other.id
}

function better<File>(rankOfOne: number, rankOfOther: number, one: File, other: File): File | null {
  if (rankOfOne === rankOfOther) return null
  return rankOfOne > rankOfOther ? one : other
}

function rank({ documentState }: ComparableFields): number {
  return ['none', 'wrong', 'other', 'valid'].indexOf(documentState)
}

function filled(value: string | null): number {
  return Number(value !== null && value !== '')
}
