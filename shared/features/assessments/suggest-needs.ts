import type { ServiceKindCode } from '#shared/kernel/codes/service-kinds.ts'
import type { AssessmentDraft } from './assessment.ts'
import type { DimensionCode } from './dimensions.ts'
import type { ConcernFlag } from './flags.ts'

const BY_CONCERN: Readonly<Record<ConcernFlag, ServiceKindCode>> = {
  hardship: '01',
  'lack-of-affection': '03',
  'family-trauma': '05',
  'mental-distress': '05',
  misconduct: '06',
}

const BY_DIMENSION: Readonly<Partial<Record<DimensionCode, ServiceKindCode>>> = {
  economy: '01',
  housing: '01',
  schooling: '02',
  guardianship: '03',
  contact: '03',
  support: '04',
  health: '05',
  behaviour: '06',
}

/** Kinds of care (R12) that the answers speak for; only marked on the form, a person chooses. */
export function suggestNeeds({
  concerns,
  levels,
}: Pick<AssessmentDraft, 'concerns' | 'levels'>): ReadonlySet<ServiceKindCode> {
  const suggested = new Set<ServiceKindCode>()
  for (const [flag, kind] of entriesOf(BY_CONCERN)) {
    if (kind !== undefined && concerns[flag].answer === 'yes') suggested.add(kind)
  }
  for (const [dimension, kind] of entriesOf(BY_DIMENSION)) {
    const { level } = levels[dimension]
    if (kind !== undefined && (level === 'poor' || level === 'severe')) suggested.add(kind)
  }
  return suggested
}

function entriesOf<Key extends string, Value>(
  record: Readonly<Partial<Record<Key, Value>>>,
): [Key, Value | undefined][] {
  return Object.entries(record) as [Key, Value | undefined][]
}
