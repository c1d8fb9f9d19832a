import { checkPremises, type PremisesCheck } from '#shared/features/rooms/premises.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { policyOn } from '#service/features/parameters/parameters.public.ts'
import { listRooms } from './rooms.repository.ts'

/** Area and five-room check on a day, by the policy parameters in force that day (R05, R06). */
export function premisesOn(db: Reads, day: Day): PremisesCheck {
  const policy = policyOn(db, day)
  return checkPremises(listRooms(db), day, {
    minimumDm2: policy.area_min_dm2,
    basis: policy.area_basis,
  })
}
