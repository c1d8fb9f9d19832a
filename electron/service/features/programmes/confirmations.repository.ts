import { z } from 'zod'
import type { AccountId } from '#shared/features/accounts/account.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import {
  confirmationItemSchema,
  type ConfirmationItem,
} from '#shared/features/programmes/readiness.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const confirmationRowSchema = z.object({
  item: confirmationItemSchema,
  confirmedAt: z.string(),
  confirmedBy: z.string(),
  takenBackAt: z.string().nullable(),
  takenBackReason: z.string(),
})
export type ConfirmationRow = z.output<typeof confirmationRowSchema>

const OF_CAMP = query(
  `SELECT confirmation.item, confirmation.confirmed_at AS confirmedAt,
     account.display_name AS confirmedBy, confirmation.taken_back_at AS takenBackAt,
     confirmation.taken_back_reason AS takenBackReason
   FROM camp_confirmation AS confirmation
   JOIN account ON account.id = confirmation.confirmed_by
   WHERE confirmation.camp_id = @campId ORDER BY confirmation.id`,
  confirmationRowSchema,
)
const INSERT = statement(`
  INSERT INTO camp_confirmation (camp_id, item, confirmed_at, confirmed_by, taken_back_at,
    taken_back_reason)
  VALUES (@campId, @item, @confirmedAt, @confirmedBy, NULL, '')
`)
const TAKE_BACK = statement(`
  UPDATE camp_confirmation SET taken_back_at = @takenBackAt, taken_back_reason = @reason
  WHERE camp_id = @campId AND taken_back_at IS NULL AND (@item IS NULL OR item = @item)
`)

/** The earliest first, those taken back included. */
export function listConfirmations(db: Reads, campId: CampId): ConfirmationRow[] {
  return db.all(OF_CAMP, { campId })
}

export function insertConfirmation(
  db: Writes,
  confirmation: {
    readonly campId: CampId
    readonly item: ConfirmationItem
    readonly confirmedAt: string
    readonly confirmedBy: AccountId
  },
): void {
  db.run(INSERT, confirmation)
}

/** One confirmation or, without an item, all of them; how many were open. */
export function takeBackRows(
  db: Writes,
  taken: {
    readonly campId: CampId
    readonly item: ConfirmationItem | null
    readonly takenBackAt: string
    readonly reason: string
  },
): number {
  return db.run(TAKE_BACK, taken).changes
}
