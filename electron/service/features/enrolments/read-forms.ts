import { CARE_STAFF } from '#shared/contract/roles.ts'
import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { Account } from '#shared/features/accounts/account.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import { campSpan } from '#shared/features/camps/segments.ts'
import type { Child } from '#shared/features/children/child.ts'
import type { Collector } from '#shared/features/collectors/collector.ts'
import { missingParts, type CampFormLine } from '#shared/features/enrolments/camp-form.ts'
import { compareApplicants } from '#shared/features/enrolments/waiting-list.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { tiersOn } from '#service/features/assessments/assessments.public.ts'
import { getRecordedCamp, type RecordedCamp } from '#service/features/camps/camps.public.ts'
import { listChildren, schoolText } from '#service/features/children/children.public.ts'
import { collectorsOn } from '#service/features/collectors/collectors.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { listForms, type FormRow } from './forms.repository.ts'

const STATE_ORDER = ['enrolled', 'waiting', 'declined', 'withdrawn']

/** Throws NOT_FOUND. */
export function readForms(
  { db, today, account }: QueryContext,
  { campId }: ParsedInput<'enrolments.ofCamp'>,
): RouteOutput<'enrolments.ofCamp'> {
  const camp = getRecordedCamp(db, campId)
  const isCare = CARE_STAFF.some((care) => care === account.role)
  const showsHealth = isCare || mayKnowHealth(account, camp, today)
  const forms = formLines(db, campId, today)
  return {
    quota: camp.quota,
    free: freePlaces(camp),
    showsHealth,
    forms: forms.map((form) =>
      isCare || (showsHealth && form.state === 'enrolled')
        ? form
        : { ...form, health: '', allergy: '', medication: '' },
    ),
  }
}

/** Every form of a camp: who has a place, who waits in order, who is out. */
export function formLines(db: Reads, campId: CampId, today: Day): CampFormLine[] {
  const children = new Map(listChildren(db).map((child) => [child.id, child]))
  const tiers = tiersOn(db, today)
  const collectors = collectorsOn(db, today)
  const lines = listForms(db, campId)
    .flatMap((form) => {
      const child = children.get(form.childId)
      if (child === undefined) return []
      const tier = tiers.get(form.childId) ?? 'none'
      return [lineOf(form, child, tier === 'none' ? null : tier, collectors.get(child.id) ?? [])]
    })
    .toSorted(
      (a, b) =>
        STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) ||
        (a.state === 'waiting' ? compareApplicants(a, b) : a.number < b.number ? -1 : 1),
    )
  const waiting = lines.filter(({ state }) => state === 'waiting')
  return lines.map((line) => ({
    ...line,
    place: line.state === 'waiting' ? waiting.indexOf(line) + 1 : null,
  }))
}

/** Places nobody has. */
export function freePlaces({ quota, members }: RecordedCamp): number {
  return Math.max(0, quota - members.filter(({ withdrawnOn }) => withdrawnOn === null).length)
}

/**
 * Whoever stands at the desk must know of the campers' illnesses, allergies and medicine while the
 * camp is held, from the day before it begins.
 */
function mayKnowHealth(
  { role }: Account,
  { segments, cancelledOn }: RecordedCamp,
  today: Day,
): boolean {
  if (role !== 'duty' || cancelledOn !== null) return false
  const { startsOn, endsOn } = campSpan(segments)
  return addDays(startsOn, -1) <= today && today <= endsOn
}

function lineOf(
  { id: _id, ...form }: FormRow,
  child: Child,
  tier: CampFormLine['tier'],
  collectors: readonly Collector[],
): CampFormLine {
  const named = (kind: Collector['kind']) =>
    collectors
      .filter((one) => one.kind === kind)
      .map(({ name, phone }) => [name, phone].filter((text) => text !== '').join(' '))
  return {
    ...form,
    number: child.number,
    name: child.name,
    school: schoolText(child),
    tier,
    place: null,
    missing: missingParts(form),
    collectors: named('allowed'),
    forbidden: named('forbidden'),
  }
}
