import type { ParsedInput } from '#shared/contract/index.ts'
import type { Child, ChildId } from '#shared/features/children/child.ts'
import { CONSENT_SCOPES } from '#shared/features/consents/consent-codes.ts'
import {
  standingOn,
  type Deciding,
  type ScopeStanding,
} from '#shared/features/consents/consent-on.ts'
import type {
  Consent,
  ConsentFile,
  ConsentLine,
  ShownStanding,
} from '#shared/features/consents/consent.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { GUARDIAN_CONSENT_AGE_BELOW, turnsOn } from '#shared/kernel/age-rules.ts'
import { ageOn, type Day } from '#shared/kernel/day.ts'
import { listAccounts } from '#service/features/accounts/accounts.public.ts'
import { findChild, listMembersOn } from '#service/features/children/children.public.ts'
import { recordStates } from '#service/features/privacy/privacy.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listConsents, listConsentsOf } from './consents.repository.ts'

/** Throws NOT_FOUND. */
export function openConsents(
  context: QueryContext,
  { childId }: ParsedInput<'consents.ofChild'>,
): ConsentFile {
  const file = consentFile(context.db, childId, context.today)
  context.about('child', childId)
  return file
}

/** Throws NOT_FOUND. */
export function consentFile(db: Reads, childId: ChildId, today: Day): ConsentFile {
  const child = findChild(db, childId)
  if (child === undefined) throw new AppError('NOT_FOUND')
  const records = listConsentsOf(db, childId)
  const standings = standingsOn(records, child, today)
  return {
    childName: child.name,
    today,
    bornOn: child.bornOn,
    ownFrom: turnsOn(child.bornOn, GUARDIAN_CONSENT_AGE_BELOW),
    asksOwn: standings.some(({ asksOwn }) => asksOwn),
    standings: standings.map(shownStanding),
    records,
  }
}

/** Every child on the register whose record is open, by number. */
export function listConsentLines({
  db,
  today,
}: Pick<QueryContext, 'db' | 'today'>): readonly ConsentLine[] {
  const closed = recordStates(db)
  const byChild = Map.groupBy(listConsents(db), ({ childId }) => childId)
  return listMembersOn(db, today)
    .filter(({ id }) => !closed.has(id))
    .map((child) => consentLine(child, byChild.get(child.id) ?? [], today))
}

/** Names of the managers who work here now. */
export function listOfficers({ db }: QueryContext): string[] {
  return listAccounts(db)
    .filter(({ status, role }) => status === 'active' && role === 'manager')
    .map(({ displayName }) => displayName)
}

export function standingsOn(
  records: readonly Consent[],
  { bornOn }: Pick<Child, 'bornOn'>,
  day: Day,
): readonly ScopeStanding<Consent>[] {
  return CONSENT_SCOPES.map(({ code }) => standingOn(records, code, { day, bornOn }))
}

function consentLine(child: Child, records: readonly Consent[], today: Day): ConsentLine {
  const standings = standingsOn(records, child, today)
  const stateOf = (scope: ScopeStanding['scope']) =>
    standings.find((standing) => standing.scope === scope)?.state ?? 'none'
  const counting = new Set(
    standings.flatMap(({ guardian, own }) =>
      [guardian, own].flatMap((one) => (one === null ? [] : [one.record])),
    ),
  )
  const { id, number, name, pinyin, initials, village, bornOn } = child
  return {
    id,
    number,
    name,
    pinyin,
    initials,
    village,
    age: ageOn(bornOn, today),
    states: {
      file: stateOf('file'),
      photo: stateOf('photo'),
      publicity: stateOf('publicity'),
      bureau: stateOf('bureau'),
      video: stateOf('video'),
    },
    asksOwnFor: standings.filter(({ asksOwn }) => asksOwn).map(({ scope }) => scope),
    awaitsPaper: [...counting].some(({ way, paperOn }) => way === 'oral' && paperOn === null),
    lacksScan: [...counting].some(({ way, scanId }) => way !== null && scanId === null),
  }
}

function shownStanding(standing: ScopeStanding<Consent>): ShownStanding {
  const { scope, state, guardian, own, asksOwn } = standing
  const shown = (deciding: Deciding<Consent> | null) => {
    if (deciding === null) return null
    const { id, signedOn, signerName, answers } = deciding.record
    const withdrawnOn = answers.find((answer) => answer.scope === scope)?.withdrawnOn ?? null
    return { consentId: id, state: deciding.state, signedOn, signerName, withdrawnOn }
  }
  return { scope, state, guardian: shown(guardian), own: shown(own), asksOwn }
}
