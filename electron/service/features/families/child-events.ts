import type { ChildId } from '#shared/features/children/child.ts'
import { childEvent, type ChildEvent } from '#shared/features/dossiers/child-event.ts'
import {
  guardianshipWords,
  healthWords,
  residenceWords,
  schoolingWords,
  whereaboutsWords,
} from '#shared/features/families/fact-words.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { familyIdOf } from './people.repository.ts'
import type { Dated } from './periods.repository.ts'
import { familyFile } from './read-family.ts'

/** How guardianship, whereabouts, schooling, residence and health changed; none without a family. */
export function familyEvents(db: Reads, childId: ChildId): readonly ChildEvent[] {
  if (familyIdOf(db, childId) === null) return []
  const file = familyFile(db, childId)
  const called = (personId: number | null) => {
    const person = file.people.find(({ id }) => id === personId)
    if (person === undefined) return ''
    const relation = person.relation === null ? '' : familyRelationByCode(person.relation).name
    if (person.name === '') return relation
    return relation === '' ? person.name : `${person.name}（${relation}）`
  }
  const parents = new Set(
    file.people
      .filter(({ relation }) => relation === '51' || relation === '52')
      .map(({ id }) => Number(id)),
  )
  return [
    ...eventsOf('family', 'guardianship', '监护', file.guardianships, (period) =>
      join([called(period.personId), guardianshipWords(period)]),
    ),
    ...[...parents].flatMap((id) =>
      eventsOf(
        'family',
        'whereabouts',
        `${called(id)}去向`,
        file.whereabouts.filter(({ ownerId }) => ownerId === id),
        whereaboutsWords,
      ),
    ),
    ...eventsOf('facts', 'schooling', '就学', file.schoolings, schoolingWords),
    ...eventsOf('facts', 'residence', '居住', file.residences, residenceWords),
    ...eventsOf('facts', 'health', '健康', file.healths, healthWords),
  ]
}

/** The first period is how it was; each later one is a change; an end without a next is told too. */
function eventsOf<Period extends Dated>(
  kind: 'family' | 'facts',
  table: string,
  name: string,
  periods: readonly Period[],
  words: (period: Period) => string,
): readonly ChildEvent[] {
  const target = { page: 'family', id: 0 } as const
  return periods.flatMap((period, index) => {
    const key = `${table}:${period.id}`
    const title = index === 0 ? name : `${name}变动`
    const begun = childEvent({
      on: period.startsOn,
      kind,
      key: `${key}:begun`,
      title,
      detail: words(period),
      target,
    })
    const { endedOn } = period
    if (endedOn === null || periods[index + 1]?.startsOn === endedOn) return [begun]
    const ended = { on: endedOn, kind, key: `${key}:ended`, title: `${name}情况终止`, target }
    return [begun, childEvent({ ...ended, detail: words(period) })]
  })
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('，')
}
