import { z } from 'zod'
import { campIdSchema, type CampId } from '#shared/features/camps/camp.ts'
import {
  incidentDraftSchema,
  incidentIdSchema,
  type IncidentFields,
  type IncidentId,
} from '#shared/features/camps/incident.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const incidentRowSchema = incidentDraftSchema.extend({
  id: incidentIdSchema,
  campId: campIdSchema,
  campName: z.string(),
  childName: z.string(),
  handlerName: z.string(),
  happenedAt: clockTimeSchema,
  guardianToldAt: clockTimeSchema.nullable(),
  // Emptied when the child is anonymised.
  what: z.string(),
  measures: z.string(),
  closedOn: daySchema.nullable(),
})
export type IncidentRow = z.output<typeof incidentRowSchema>

const SELECT = `
  SELECT incident.id, incident.camp_id AS campId, camp.name AS campName, incident.day,
    incident.happened_at AS happenedAt, incident.kind, incident.child_id AS childId,
    coalesce(child.name, '') AS childName, incident.what, incident.measures,
    incident.handled_by AS handledBy, coalesce(member.name, '') AS handlerName,
    incident.guardian_told_at AS guardianToldAt, incident.closed_on AS closedOn
  FROM camp_incident AS incident JOIN camp ON camp.id = incident.camp_id
  LEFT JOIN child ON child.id = incident.child_id
  LEFT JOIN team_member AS member ON member.id = incident.handled_by`

const OF_CAMP = query(
  `${SELECT} WHERE incident.camp_id = @campId ORDER BY incident.day, incident.happened_at, incident.id`,
  incidentRowSchema,
)
const OF_CHILD = query(
  `${SELECT} WHERE incident.child_id = @childId ORDER BY incident.day, incident.happened_at`,
  incidentRowSchema,
)
const ONE = query(`${SELECT} WHERE incident.id = @id`, incidentRowSchema)

const NOTES = query(
  `SELECT id, incident_id AS incidentId, noted_on AS notedOn, text FROM camp_incident_note
   WHERE incident_id IN (SELECT id FROM camp_incident WHERE camp_id = @campId) ORDER BY id`,
  z.object({ id: z.int(), incidentId: incidentIdSchema, notedOn: daySchema, text: z.string() }),
)

const INSERT = statement(`
  INSERT INTO camp_incident (camp_id, day, happened_at, kind, child_id, what, measures, handled_by,
    guardian_told_at, closed_on)
  VALUES (@campId, @day, @happenedAt, @kind, @childId, @what, @measures, @handledBy,
    @guardianToldAt, NULL)
`)
const INSERT_NOTE = statement(`
  INSERT INTO camp_incident_note (incident_id, noted_on, text) VALUES (@incidentId, @notedOn, @text)
`)
const CLOSE = statement('UPDATE camp_incident SET closed_on = @closedOn WHERE id = @id')

export function listIncidentRows(db: Reads, campId: CampId): IncidentRow[] {
  return db.all(OF_CAMP, { campId })
}

export function listIncidentsOfChild(db: Reads, childId: ChildId): IncidentRow[] {
  return db.all(OF_CHILD, { childId })
}

export function listNotes(db: Reads, campId: CampId) {
  return db.all(NOTES, { campId })
}

/** Throws NOT_FOUND. */
export function getIncidentRow(db: Reads, id: IncidentId): IncidentRow {
  return db.get(ONE, { id })
}

export function insertIncident(db: Writes, campId: CampId, incident: IncidentFields): IncidentId {
  return incidentIdSchema.parse(db.run(INSERT, { campId, ...incident }).id)
}

export function insertNote(
  db: Writes,
  note: { readonly incidentId: IncidentId; readonly notedOn: Day; readonly text: string },
): void {
  db.run(INSERT_NOTE, note)
}

export function updateClosed(db: Writes, id: IncidentId, closedOn: Day): void {
  db.run(CLOSE, { id, closedOn })
}
