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

/**
 * Children of 14 by now who have not been asked themselves (PIPL art. 31), and oral consents whose
 * paper has not come.
 */
export function consentDuties(db: Reads, today: Day): readonly ConsentDuty[] {
  const closed = recordStates(db)
  const byChild = Map.groupBy(listConsents(db), ({ childId }) => childId)
  const open = listMembersOn(db, today)
    .filter(({ id }) => !closed.has(id) && byChild.has(id))
    .map((child) => ({
      child,
      standings: standingsOn(byChild.get(child.id) ?? [], child, today),
    }))
  const grown = open
    .filter(({ standings }) => standings.some(({ asksOwn }) => asksOwn))
    .map(({ child: { id, name, bornOn } }) => ({
      id,
      name,
      on: turnsOn(bornOn, GUARDIAN_CONSENT_AGE_BELOW),
    }))
  const awaiting = open.flatMap(({ child, standings }) => {
    const records = new Set(standings.flatMap(({ guardian, own }) => [guardian, own]))
    const oral = [...records].filter((one) => one?.record.way === 'oral')
    const awaited = oral.flatMap((one) =>
      one === null || one.record.paperOn !== null ? [] : [one.record.signedOn],
    )
    const [first] = awaited.toSorted()
    return first === undefined ? [] : [{ child, dueOn: addDays(first, PAPER_DAYS) }]
  })
  return [
    ...ownConsents(grown, today),
    ...awaiting.map(({ child, dueOn }) => ({
      code: 'consent-paper' as const,
      subject: child.name,
      subjectId: child.id,
      dueOn,
      count: null,
    })),
  ]
}

/** Those of the last month by name, the others together. */
function ownConsents(
  grown: readonly { readonly id: number; readonly name: string; readonly on: Day }[],
  today: Day,
): readonly ConsentDuty[] {
  const since = addDays(today, -RECENT_DAYS)
  const recent = grown.filter(({ on }) => since <= on)
  const longAgo = grown.filter(({ on }) => on < since).map(({ on }) => on)
  const [first] = longAgo.toSorted()
  return [
    ...recent.map(({ id, name, on }) => ({
      code: 'own-consent' as const,
      subject: name,
      subjectId: id,
      dueOn: on,
      count: null,
    })),
    ...(first === undefined
      ? []
      : [
          {
            code: 'own-consent' as const,
            subject: '已满14周岁的儿童',
            subjectId: null,
            dueOn: first,
            count: longAgo.length,
          },
        ]),
  ]
}
