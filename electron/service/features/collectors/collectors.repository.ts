import type { ChildId } from '#shared/features/children/child.ts'
import {
  collectorIdSchema,
  collectorSchema,
  type Collector,
  type CollectorDraft,
  type CollectorId,
} from '#shared/features/collectors/collector.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

// Of a person of the family the name, phone and relation are those on file with the family.
const SELECT = `
  SELECT collector.id, collector.child_id AS childId, collector.person_id AS personId,
    coalesce(person.name, collector.name) AS name,
    CASE WHEN person.id IS NULL THEN collector.relation ELSE tie.relation END AS relation,
    coalesce(person.phone, collector.phone) AS phone, collector.id_tail AS idTail, collector.kind,
    collector.grounds, collector.grounds_on AS groundsOn, collector.starts_on AS startsOn,
    collector.ended_on AS endedOn, collector.end_reason AS endReason
  FROM collector
  LEFT JOIN family_person AS person ON person.id = collector.person_id
  LEFT JOIN child_relative AS tie
    ON tie.child_id = collector.child_id AND tie.person_id = collector.person_id`

const OF_CHILD = query(
  `${SELECT} WHERE collector.child_id = @childId ORDER BY collector.id`,
  collectorSchema,
)
const BY_ID = query(`${SELECT} WHERE collector.id = @id`, collectorSchema)
const IN_FORCE = query(
  `${SELECT} WHERE collector.starts_on <= @day AND (collector.ended_on IS NULL OR @day < collector.ended_on)
   ORDER BY collector.id`,
  collectorSchema,
)
const INSERT = statement(`
  INSERT INTO collector (child_id, person_id, name, relation, phone, id_tail, kind, grounds,
    grounds_on, starts_on, ended_on, end_reason)
  VALUES (@childId, @personId, @name, @relation, @phone, @idTail, @kind, @grounds, @groundsOn,
    @startsOn, @endedOn, '')
`)
const UPDATE = statement(`
  UPDATE collector SET person_id = @personId, name = @name, relation = @relation, phone = @phone,
    id_tail = @idTail, kind = @kind, grounds = @grounds, grounds_on = @groundsOn,
    starts_on = @startsOn, ended_on = @endedOn
  WHERE id = @id
`)
const END = statement(
  'UPDATE collector SET ended_on = @endedOn, end_reason = @reason WHERE id = @id',
)
export function listCollectorsOf(db: Reads, childId: ChildId): Collector[] {
  return db.all(OF_CHILD, { childId })
}

/** Of every child, those in force on a day. */
export function listCollectorsOn(db: Reads, day: Day): Collector[] {
  return db.all(IN_FORCE, { day })
}

/** Throws NOT_FOUND. */
export function getCollector(db: Reads, id: CollectorId): Collector {
  return db.get(BY_ID, { id })
}

export function insertCollector(db: Writes, childId: ChildId, draft: CollectorDraft): CollectorId {
  return collectorIdSchema.parse(db.run(INSERT, { childId, ...draft }).id)
}

export function updateCollector(db: Writes, id: CollectorId, draft: CollectorDraft): void {
  db.run(UPDATE, { id, ...draft })
}

export function endCollector(db: Writes, id: CollectorId, endedOn: Day, reason: string): void {
  db.run(END, { id, endedOn, reason })
}
