import { GUARDIAN_CONSENT_AGE_BELOW, turnsOn } from '#shared/kernel/age-rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { ConsentParty, ConsentScope, ConsentState } from './consent-codes.ts'

/** What of a record decides how a scope stands. */
export interface CountedConsent {
  readonly party: ConsentParty
  readonly signedOn: Day
  readonly voidedAt: string | null
  readonly answers: readonly {
    readonly scope: ConsentScope
    readonly isGranted: boolean
    readonly withdrawnOn: Day | null
  }[]
}

/** The record that decides a scope on a day, and what it says. */
export interface Deciding<Record extends CountedConsent> {
  readonly record: Record
  readonly state: Exclude<ConsentState, 'none'>
}

/** Of two records of one day the law goes first, then the answer that asks for more care. */
const CAREFUL_FIRST = ['in-force', 'withdrawn', 'refused', 'legal-basis'] as const

/**
 * How a scope stands on a day by these records: a newer record replaces an older one for the scopes
 * it names, whatever the order in which they were entered (PIPL art. 13, 15).
 */
export function consentOn(
  records: readonly CountedConsent[],
  scope: ConsentScope,
  day: Day,
): ConsentState {
  return decidingOn(records, scope, day)?.state ?? 'none'
}

export function decidingOn<Record extends CountedConsent>(
  records: readonly Record[],
  scope: ConsentScope,
  day: Day,
): Deciding<Record> | null {
  let deciding: Deciding<Record> | null = null
  for (const record of records) {
    const state = answerOn(record, scope, day)
    if (state === null) continue
    const found = { record, state }
    if (deciding === null || isBefore(deciding, found)) deciding = found
  }
  return deciding
}

/** How a scope stands on a day by the guardian and, from 14 on, by the child itself. */
export interface ScopeStanding<Record extends CountedConsent = CountedConsent> {
  readonly scope: ConsentScope
  readonly state: ConsentState
  readonly guardian: Deciding<Record> | null
  readonly own: Deciding<Record> | null
  /** The guardian consents, and the child, 14 by now, has not been asked yet (PIPL art. 31). */
  readonly asksOwn: boolean
}

export function standingOn<Record extends CountedConsent>(
  records: readonly Record[],
  scope: ConsentScope,
  { day, bornOn }: { readonly day: Day; readonly bornOn: Day },
): ScopeStanding<Record> {
  const guardian = decidingOn(
    records.filter(({ party }) => party !== 'child'),
    scope,
    day,
  )
  const isAsked = isAskedItself(bornOn, day)
  const own = isAsked
    ? decidingOn(
        records.filter(({ party }) => party === 'child'),
        scope,
        day,
      )
    : null
  return {
    scope,
    guardian,
    own,
    state: together(guardian?.state ?? 'none', own?.state ?? 'none'),
    asksOwn: isAsked && own === null && guardian?.state === 'in-force',
  }
}

/** From the 14th birthday on; 29 February is kept on 1 March in common years. */
export function isAskedItself(bornOn: Day, day: Day): boolean {
  return turnsOn(bornOn, GUARDIAN_CONSENT_AGE_BELOW) <= day
}

/** What may be done: somebody consents and nobody refuses, or the law asks for no consent. */
export function permits(state: ConsentState): boolean {
  return state === 'in-force' || state === 'legal-basis'
}

/** Either side's no is a no; what the law asks for needs neither. */
function together(guardian: ConsentState, own: ConsentState): ConsentState {
  for (const state of ['legal-basis', 'refused', 'withdrawn', 'in-force'] as const) {
    if (guardian === state || own === state) return state
  }
  return 'none'
}

function answerOn(
  { party, signedOn, voidedAt, answers }: CountedConsent,
  scope: ConsentScope,
  day: Day,
): Exclude<ConsentState, 'none'> | null {
  const answer = answers.find((one) => one.scope === scope)
  if (answer === undefined || voidedAt !== null || day < signedOn) return null
  const isOver = answer.withdrawnOn !== null && answer.withdrawnOn <= day
  // A basis that has ended leaves what the guardian said before it.
  if (party === 'law') return isOver ? null : 'legal-basis'
  if (!answer.isGranted) return 'refused'
  return isOver ? 'withdrawn' : 'in-force'
}

function isBefore(one: Deciding<CountedConsent>, other: Deciding<CountedConsent>): boolean {
  if (one.record.signedOn !== other.record.signedOn) {
    return one.record.signedOn < other.record.signedOn
  }
  return CAREFUL_FIRST.indexOf(one.state) < CAREFUL_FIRST.indexOf(other.state)
}
