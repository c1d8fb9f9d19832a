import { z } from 'zod'
import { familyRelationCodeSchema } from '#shared/kernel/codes/family-relations.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { gradeCodeSchema } from '#shared/kernel/grade.ts'
import { sexSchema } from '#shared/features/children/child-codes.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import {
  aidKindSchema,
  disabilityGradeSchema,
  disabilityKindSchema,
  guardianshipKindSchema,
  healthStateSchema,
  incomeSourceSchema,
  schoolingStateSchema,
  supervisionLevelSchema,
  whereaboutsSchema,
} from './family-codes.ts'

export const familyIdSchema = z.int().positive().brand<'FamilyId'>()
export type FamilyId = z.infer<typeof familyIdSchema>

export const personIdSchema = z.int().positive().brand<'FamilyPersonId'>()
export type PersonId = z.infer<typeof personIdSchema>

export const familySchema = z.object({
  id: familyIdSchema,
  /** 家庭编号 'J0012', never given twice while the family is on file. */
  number: z.string(),
  /** 户籍所在村. */
  originVillage: z.string(),
  incomeSources: z.array(incomeSourceSchema),
  aidKinds: z.array(aidKindSchema),
  note: z.string(),
})
export type Family = z.infer<typeof familySchema>

/** A grown-up of a family, one record for all children of it. */
export const personSchema = z.object({
  id: personIdSchema,
  familyId: familyIdSchema,
  /** '' where only a place or a number is known of a parent. */
  name: z.string(),
  sex: sexSchema.nullable(),
  bornOn: daySchema.nullable(),
  phone: z.string(),
  otherPhone: z.string(),
  idNumber: z.string().nullable(),
  /** 工作单位或职业. */
  work: z.string(),
})
export type Person = z.infer<typeof personSchema>

/** A person as it is shown: the ID number masked, see families.revealIdNumber. */
export const shownPersonSchema = personSchema
  .omit({ idNumber: true })
  .extend({ maskedIdNumber: z.string().nullable() })
export type ShownPerson = z.infer<typeof shownPersonSchema>

export const relativeSchema = z.object({
  id: z.int().positive(),
  childId: childIdSchema,
  personId: personIdSchema,
  /** What the person is to the child (GB/T 4761). */
  relation: familyRelationCodeSchema.nullable(),
})
export type Relative = z.infer<typeof relativeSchema>

const periodShape = {
  id: z.int().positive(),
  /** The child; for whereabouts the person. */
  ownerId: z.int().positive(),
  startsOn: daySchema,
  /** The first day on which it no longer holds. */
  endedOn: daySchema.nullable(),
} as const

export const guardianshipSchema = z.object({
  ...periodShape,
  /** Null: nobody is the guardian. */
  personId: personIdSchema.nullable(),
  kind: guardianshipKindSchema.nullable(),
  supervision: supervisionLevelSchema.nullable(),
})
export type Guardianship = z.infer<typeof guardianshipSchema>

export const whereaboutsPeriodSchema = z.object({
  ...periodShape,
  state: whereaboutsSchema,
  place: z.string(),
})
export type WhereaboutsPeriod = z.infer<typeof whereaboutsPeriodSchema>

export const schoolingSchema = z.object({
  ...periodShape,
  school: z.string(),
  grade: gradeCodeSchema.nullable(),
  boarding: z.boolean().nullable(),
  state: schoolingStateSchema,
})
export type Schooling = z.infer<typeof schoolingSchema>

export const residenceSchema = z.object({
  ...periodShape,
  village: z.string(),
  address: z.string(),
})
export type Residence = z.infer<typeof residenceSchema>

export const healthSchema = z.object({
  ...periodShape,
  state: healthStateSchema,
  /** What is shown: 健康, 听力残疾二级, 先天性心脏病. */
  words: z.string(),
  disabilityKind: disabilityKindSchema.nullable(),
  disabilityGrade: disabilityGradeSchema.nullable(),
  certificate: z.string(),
})
export type Health = z.infer<typeof healthSchema>

/** The family of a child and everything that changed with time, the oldest first. */
export const familyFileSchema = z.object({
  family: familySchema,
  people: z.array(shownPersonSchema.extend({ relation: familyRelationCodeSchema.nullable() })),
  siblings: z.array(z.object({ childId: childIdSchema, number: z.string(), name: z.string() })),
  guardianships: z.array(guardianshipSchema),
  whereabouts: z.array(whereaboutsPeriodSchema),
  schoolings: z.array(schoolingSchema),
  residences: z.array(residenceSchema),
  healths: z.array(healthSchema),
})
export type FamilyFile = z.infer<typeof familyFileSchema>

/** A family in which a person of that name and number is on file already. */
export const familyCandidateSchema = z.object({
  familyId: familyIdSchema,
  personName: z.string(),
  children: z.array(z.object({ number: z.string(), name: z.string() })),
})
export type FamilyCandidate = z.infer<typeof familyCandidateSchema>

/** Facts kept as periods, by the name a change or correction is asked for. */
export const PERIOD_FACTS = [
  { code: 'guardianship', name: '监护' },
  { code: 'schooling', name: '就学' },
  { code: 'residence', name: '居住' },
  { code: 'health', name: '健康' },
  { code: 'whereabouts', name: '父母去向' },
] as const
export const periodFactSchema = z.enum(PERIOD_FACTS.map(({ code }) => code))
export type PeriodFact = z.infer<typeof periodFactSchema>
