import { z } from 'zod'
import { AGE_BANDS, IN_DIFFICULTY_AGE_BELOW, turnsOn } from '#shared/kernel/age-rules.ts'
import { byCode } from '#shared/kernel/codes/by-code.ts'
import { addMonths, startOfMonth, type Day } from '#shared/kernel/day.ts'

/** How far a child's record has come: in use, read-only, without identity, emptied (domain §6). */
export const RECORD_STATES = [
  { code: 'open', name: '使用中' },
  { code: 'archived', name: '已归档' },
  { code: 'anonymised', name: '已匿名化' },
  { code: 'deleted', name: '已删除' },
] as const
export const recordStateSchema = z.enum(RECORD_STATES.map(({ code }) => code))
export type RecordState = z.infer<typeof recordStateSchema>

export function recordStateName(code: RecordState): string {
  return byCode(RECORD_STATES, code).name
}

/** Grounds on which personal data are taken away (PIPL art. 47). */
export const ERASURE_BASES = [
  { code: 'retention-over', name: '保存期限届满' },
  { code: 'guardian-request', name: '监护人或本人申请删除' },
  { code: 'consent-withdrawn', name: '撤回同意' },
  { code: 'contract-ended', name: '服务合同终止' },
] as const
export const erasureBasisSchema = z.enum(
  ERASURE_BASES.map(({ code }) => code),
  { error: '请选择依据' },
)
export type ErasureBasis = z.infer<typeof erasureBasisSchema>

export function erasureBasisName(code: ErasureBasis): string {
  return byCode(ERASURE_BASES, code).name
}

const KEPT_AFTER_LEAVING_MONTHS = 36
const CASE_FILES_UNTIL_AGE = 18 + 3

/**
 * The first day on which the retention period is over: three years after leaving; with restricted
 * case files, not before the 21st birthday (domain §6, retention default).
 */
export function retentionOverOn(child: {
  readonly bornOn: Day
  readonly leftOn: Day
  readonly hasCaseFiles: boolean
}): Day {
  const usual = addMonths(child.leftOn, KEPT_AFTER_LEAVING_MONTHS)
  if (!child.hasCaseFiles) return usual
  const later = turnsOn(child.bornOn, CASE_FILES_UNTIL_AGE)
  return usual < later ? later : usual
}

/** Ages at which a rule or a table counts a child differently. */
const COUNTED_AGES = [...AGE_BANDS.map((band) => band.from), IN_DIFFICULTY_AGE_BELOW].filter(
  (age) => age > 0,
)

/**
 * The birth date that is kept without identity: the first of the month. The exact day stays where a
 * counted age was reached in that month while the child was on the register: rounding it would
 * change a figure that was already reported.
 */
export function keptBirthDate(child: {
  readonly bornOn: Day
  readonly registeredOn: Day
  readonly leftOn: Day
}): Day {
  const rounded = startOfMonth(child.bornOn)
  const changesACount = COUNTED_AGES.some(
    (age) =>
      turnsOn(rounded, age) <= child.leftOn && child.registeredOn < turnsOn(child.bornOn, age),
  )
  return changesACount ? child.bornOn : rounded
}

/** What the one who anonymises types, so that no slip of the hand does it. */
export function confirmationOf(number: string): string {
  return `匿名化${number}`
}

/** What the one who deletes types. */
export function deletionConfirmationOf(number: string): string {
  return `删除${number}`
}

/** What stands in the place of the name afterwards. */
export function namelessName(number: string): string {
  return `儿童-${number}`
}
