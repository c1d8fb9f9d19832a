import type { ParsedInput } from '#shared/contract/index.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import { campState } from '#shared/features/camps/standing.ts'
import {
  CONFIRMATIONS,
  confirmationName,
  countMissing,
  type Confirmation,
  type Readiness,
} from '#shared/features/programmes/readiness.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import {
  getRecordedCamp,
  listRecordedCamps,
  type RecordedCamp,
} from '#service/features/camps/camps.public.ts'
import type { CommandContext, QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { openCamp } from './block-rules.ts'
import { checkCamp } from './check-camp.ts'
import { insertConfirmation, listConfirmations, takeBackRows } from './confirmations.repository.ts'

/** Throws NOT_FOUND. */
export function readReadiness(
  { db }: Pick<QueryContext, 'db'>,
  { campId }: ParsedInput<'programmes.readiness'>,
): Readiness {
  return readinessOf(db, getRecordedCamp(db, campId))
}

/** How much is missing for each camp that is to come or has begun. */
export function readyCamps({ db, today }: QueryContext): { campId: CampId; missing: number }[] {
  return campsToCome(db, today).map((camp) => ({
    campId: camp.id,
    missing: readinessOf(db, camp).missing,
  }))
}

/** Camps that have neither ended nor been called off. */
export function campsToCome(db: Reads, today: Day): RecordedCamp[] {
  return listRecordedCamps(db).filter((camp) => {
    const state = campState(camp, camp.days, today)
    return state === 'planned' || state === 'running'
  })
}

export function readinessOf(db: Reads, camp: RecordedCamp): Readiness {
  const checks = checkCamp(db, camp)
  const confirmations = confirmationsOf(db, camp.id)
  return { checks, confirmations, missing: countMissing(checks, confirmations) }
}

/** Throws ALREADY_CONFIRMED, CAMP_CANCELLED, NOT_FOUND. */
export function confirmItem(
  context: CommandContext,
  { campId, item }: ParsedInput<'programmes.confirm'>,
): Readiness {
  const { db, now, account } = context
  openCamp(db, campId)
  if (isConfirmed(db, campId, item)) {
    throw new AppError('ALREADY_CONFIRMED', { name: confirmationName(item) })
  }
  insertConfirmation(db, { campId, item, confirmedAt: now, confirmedBy: account.id })
  context.about('camp', campId)
  return readReadiness(context, { campId })
}

/** Throws NOT_CONFIRMED, CAMP_CANCELLED, NOT_FOUND. */
export function takeBackItem(
  context: CommandContext,
  { campId, item, reason }: ParsedInput<'programmes.takeBack'>,
): Readiness {
  const { db, now } = context
  openCamp(db, campId)
  const taken = takeBackRows(db, { campId, item, takenBackAt: now, reason })
  if (taken === 0) throw new AppError('NOT_CONFIRMED')
  context.about('camp', campId)
  context.because(reason)
  return readReadiness(context, { campId })
}

/**
 * Takes every confirmation of a camp back: asked by the camp itself when its leader or dates change,
 * for what was confirmed was confirmed of something else.
 */
export function takeBackConfirmations(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  campId: CampId,
  reason: string,
): void {
  takeBackRows(db, { campId, item: null, takenBackAt: now, reason })
}

function isConfirmed(db: Reads, campId: CampId, item: Confirmation['item']): boolean {
  return listConfirmations(db, campId).some((row) => row.item === item && row.takenBackAt === null)
}

function confirmationsOf(db: Reads, campId: CampId): Confirmation[] {
  const rows = listConfirmations(db, campId)
  return CONFIRMATIONS.map(({ code }) => {
    const last = rows.findLast((row) => row.item === code)
    const isOpen = last?.takenBackAt === null
    return {
      item: code,
      confirmedAt: isOpen ? last.confirmedAt : null,
      confirmedBy: isOpen ? last.confirmedBy : '',
      takenBackReason: isOpen ? '' : (last?.takenBackReason ?? ''),
    }
  })
}
