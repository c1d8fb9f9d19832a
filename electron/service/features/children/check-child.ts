import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { checkIdNumber } from '#shared/kernel/id-number.ts'
import type { ChildFields, ChildId } from '#shared/features/children/child.ts'
import type { ChildrenErrorCode } from '#shared/features/children/children.errors.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { findChildByIdNumber, listChildrenNamed } from './children.repository.ts'

/** Refuses what no file may say; `own` is the child being corrected, null for a new one. */
export function checkChild(db: Reads, child: ChildFields, today: Day, own: ChildId | null): void {
  if (child.bornOn > today) throw refuse('CHILD_BORN_IN_FUTURE')
  if (child.registeredOn > today) throw refuse('CHILD_REGISTERED_IN_FUTURE')
  if (child.idNumber === null) return
  if (child.idType === 'identity-card') checkIdentityCard(child, child.idNumber, today)
  const taken = findChildByIdNumber(db, child.idNumber)
  if (taken !== undefined && taken.id !== own) {
    throw refuse('CHILD_ID_TAKEN', { number: taken.number })
  }
}

/** Throws CHILD_SAME_NAME, so that one child is not registered twice by accident. */
export function refuseSameName(
  db: Reads,
  { name, bornOn }: Pick<ChildFields, 'name' | 'bornOn'>,
  own: ChildId | null,
): void {
  const other = listChildrenNamed(db, name, bornOn).find((child) => child.id !== own)
  if (other === undefined) return
  throw refuse('CHILD_SAME_NAME', { number: other.number })
}

function checkIdentityCard(child: ChildFields, idNumber: string, today: Day): void {
  const checked = checkIdNumber(idNumber, { today })
  if (!checked.ok) throw refuse('CHILD_ID_NUMBER_WRONG', { problem: checked.problem })
  if (checked.birth !== child.bornOn) {
    throw refuse('CHILD_BIRTH_NOT_OF_ID', { bornOn: checked.birth })
  }
  if (checked.sex !== child.sex) throw refuse('CHILD_SEX_NOT_OF_ID', { sex: checked.sex })
}

export function refuse(code: ChildrenErrorCode, details: Record<string, unknown> = {}): AppError {
  return new AppError(code, details)
}
