import type { Child } from '#shared/features/children/child.ts'
import type { ScopeStanding } from '#shared/features/consents/consent-on.ts'
import type { Consent } from '#shared/features/consents/consent.ts'
import type { Duty } from '#shared/features/workbench/today.ts'
import { GUARDIAN_CONSENT_AGE_BELOW, turnsOn } from '#shared/kernel/age-rules.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { listMembersOn } from '#service/features/children/children.public.ts'
import { recordStates } from '#service/features/privacy/privacy.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listConsents } from './consents.repository.ts'
import { standingsOn } from './read-consents.ts'

/** The paper of an oral consent is asked for after this many days. */
const PAPER_DAYS = 7
/** Birthdays longer ago than this are told as one number. */
const RECENT_DAYS = 31

type ConsentDuty = Omit<Duty, 'isLate'>

interface Standing {
  readonly child: Child
  readonly standings: readonly ScopeStanding<Consent>[]
}

/**
 * Children of 14 by now who have not been asked themselves (PIPL art. 31), and oral consents whose
 * paper has not come.
 */
export function consentDuties(db: Reads, today: Day): readonly ConsentDuty[] {
  const closed = recordStates(db)
  const byChild = Map.groupBy(listConsents(db), ({ childId }) => childId)
  const open = listMembersOn(db, today)
    .filter(({ id }) => !closed.has(id))
    .map((child) => ({
      child,
      standings: standingsOn(byChild.get(child.id) ?? [], child, today),
    }))
  return [...ownConsents(open, today), ...awaitedPapers(open)]
}

/** The guardian consented; or the birthday is not long ago and nobody has been asked at all. */
function isToBeAsked({ child, standings }: Standing, since: Day, today: Day): boolean {
  if (standings.some(({ asksOwn }) => asksOwn)) return true
  const on = fourteenOn(child)
  return (
    since <= on &&
    on <= today &&
    standings.every(({ guardian, own }) => guardian === null && own === null)
  )
}

function fourteenOn({ bornOn }: Child): Day {
  return turnsOn(bornOn, GUARDIAN_CONSENT_AGE_BELOW)
}

function awaitedPapers(open: readonly Standing[]): readonly ConsentDuty[] {
  return open.flatMap(({ child, standings }) => {
    const [first] = standings
      .flatMap(({ guardian, own }) => [guardian, own])
      .flatMap((one) =>
        one?.record.way === 'oral' && one.record.paperOn === null ? [one.record.signedOn] : [],
      )
      .toSorted()
    if (first === undefined) return []
    const dueOn = addDays(first, PAPER_DAYS)
    return [{ code: 'consent-paper', subject: child.name, subjectId: child.id, dueOn, count: null }]
  })
}

/** Those of the last month by name, the others together. */
function ownConsents(open: readonly Standing[], today: Day): readonly ConsentDuty[] {
  const since = addDays(today, -RECENT_DAYS)
  const asked = open
    .filter((one) => isToBeAsked(one, since, today))
    .map(({ child }) => ({ child, dueOn: fourteenOn(child) }))
  const recent = asked.filter(({ dueOn }) => since <= dueOn)
  const longAgo = asked.filter(({ dueOn }) => dueOn < since).map(({ dueOn }) => dueOn)
  const [first] = longAgo.toSorted()
  const together: readonly ConsentDuty[] =
    first === undefined
      ? []
      : [
          {
            code: 'own-consent',
            subject: '已满14周岁的儿童',
            subjectId: null,
            dueOn: first,
            count: longAgo.length,
          },
        ]
  return [
    ...recent.map(({ child, dueOn }) => ({
      code: 'own-consent' as const,
      subject: child.name,
      subjectId: child.id,
      dueOn,
      count: null,
    })),
    ...together,
  ]
}
