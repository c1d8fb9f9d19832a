import type { DefaultValues } from 'react-hook-form'
import { z } from 'zod'
import { localToday } from '#renderer/ui/DateField.tsx'
import type { ChildrenErrorCode } from '#shared/features/children/children.errors.ts'
import {
  childChangeSchema,
  type ChildChange,
  type ChildDraft,
  type ChildFile,
} from '#shared/features/children/child.ts'
import { familyIdSchema } from '#shared/features/families/family.ts'
import {
  childCategoryCodeSchema,
  type ChildCategoryCode,
} from '#shared/kernel/codes/child-categories.ts'

/**
 * What the form holds: the draft, the categories of a new child, and the answer about namesakes.
 * Without an ID number the one on file stays; the form never knows it.
 */
export type ChildFormValues = ChildChange & {
  readonly categories: ChildCategoryCode[]
  readonly confirmSameName: boolean
  /** The family of a sibling on file. */
  readonly familyId: number | null
}

export const childFormSchema = childChangeSchema.and(
  z.object({
    categories: z.array(childCategoryCodeSchema),
    confirmSameName: z.boolean(),
    familyId: familyIdSchema.nullable(),
  }),
)

/** Where each refusal is shown. */
export const CHILD_FORM_FIELDS = {
  CHILD_ID_NUMBER_WRONG: 'idNumber',
  CHILD_ID_TAKEN: 'idNumber',
  CHILD_BIRTH_NOT_OF_ID: 'bornOn',
  CHILD_BORN_IN_FUTURE: 'bornOn',
  CHILD_SEX_NOT_OF_ID: 'sex',
  CHILD_REGISTERED_IN_FUTURE: 'registeredOn',
  CHILD_SAME_NAME: 'confirmSameName',
  CATEGORY_AGE: 'categories',
} as const satisfies Partial<Record<ChildrenErrorCode, keyof ChildFormValues>>

/** A new child: sex and birth are left open for the ID number to fill. */
export function emptyChild(): DefaultValues<ChildFormValues> {
  return {
    name: '',
    idType: 'identity-card',
    idNumber: '',
    noIdReason: '',
    ethnicCode: '01',
    village: '',
    address: '',
    school: '',
    grade: null,
    health: '健康',
    guardianName: '',
    guardianRelation: null,
    guardianPhone: '',
    fatherName: '',
    fatherPlace: '',
    fatherPhone: '',
    motherName: '',
    motherPlace: '',
    motherPhone: '',
    registeredOn: localToday(),
    note: '',
    categories: [],
    confirmSameName: false,
    familyId: null,
  }
}

export function draftOf(file: ChildFile): ChildFormValues {
  const { id: _id, number: _number, pinyin: _pinyin, initials: _initials, ...rest } = file
  const { leftOn: _leftOn, leftReason: _reason, age: _age, isActive: _active, ...more } = rest
  const { populations: _populations, categories: _categories, ...known } = more
  const { maskedIdNumber: _masked, ...draft } = known
  return { ...draft, categories: [], confirmSameName: false, familyId: null }
}

/** The correction alone, as the route takes it. */
export function changeOf(values: ChildFormValues): ChildChange {
  const { categories: _categories, confirmSameName: _confirm, familyId: _family, ...child } = values
  return child.idType === 'none' ? { ...child, idNumber: null } : child
}

/** The draft of a new child, as the route takes it. */
export function newChildOf(values: ChildFormValues): ChildDraft {
  const { idNumber = null, ...child } = changeOf(values)
  return { ...child, idNumber }
}
