import { z } from 'zod'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { personIdSchema, type PersonId } from '#shared/features/families/family.ts'
import type { ParentGuest } from '#shared/features/parent-school/guest.ts'
import {
  parentSessionIdSchema,
  parentTopicSchema,
  type GuestMark,
  type ParentSessionId,
} from '#shared/features/parent-school/session.ts'
import { familyRelationCodeSchema } from '#shared/kernel/codes/family-relations.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const ROWS = query(
  `SELECT guest.person_id AS personId, person.name, person.phone, guest.invited_on AS invitedOn,
     guest.status, guest.score, guest.feedback, guest.child_id AS childId, child.name AS childName,
     coalesce((SELECT village FROM residence WHERE residence.child_id = child.id
       AND ended_on IS NULL ORDER BY starts_on DESC LIMIT 1), '') AS village, tie.relation
   FROM parent_guest AS guest
   JOIN family_person AS person ON person.id = guest.person_id
   JOIN child ON child.id = guest.child_id
   LEFT JOIN child_relative AS tie
     ON tie.child_id = guest.child_id AND tie.person_id = guest.person_id
   WHERE guest.session_id = @sessionId ORDER BY guest.id`,
  z.object({
    personId: personIdSchema,
    name: z.string(),
    phone: z.string(),
    invitedOn: daySchema,
    status: attendanceStatusSchema.nullable(),
    score: z.int().nullable(),
    feedback: z.string(),
    childId: childIdSchema,
    childName: z.string(),
    village: z.string(),
    relation: familyRelationCodeSchema.nullable(),
  }),
)

/** A person of one session, whichever of the children they came for. */
const PRESENCES = query(
  `SELECT session_id AS sessionId, person_id AS personId, min(status) AS status,
     max(score) AS score
   FROM parent_guest GROUP BY session_id, person_id`,
  z.object({
    sessionId: parentSessionIdSchema,
    personId: personIdSchema,
    status: attendanceStatusSchema.nullable(),
    score: z.int().nullable(),
  }),
)
const OF_CHILD = query(
  `SELECT session.id AS sessionId, session.day, session.title, session.topic, person.name,
     tie.relation, guest.status
   FROM parent_guest AS guest JOIN parent_session AS session ON session.id = guest.session_id
   JOIN family_person AS person ON person.id = guest.person_id
   LEFT JOIN child_relative AS tie
     ON tie.child_id = guest.child_id AND tie.person_id = guest.person_id
   WHERE guest.child_id = @childId AND session.status = 'held' ORDER BY session.day, guest.id`,
  z.object({
    sessionId: parentSessionIdSchema,
    day: daySchema,
    title: z.string(),
    topic: parentTopicSchema,
    name: z.string(),
    relation: familyRelationCodeSchema.nullable(),
    status: attendanceStatusSchema.nullable(),
  }),
)

const INVITE = statement(`
  INSERT INTO parent_guest (session_id, person_id, child_id, invited_on, status, score, feedback)
  VALUES (@sessionId, @personId, @childId, @invitedOn, NULL, NULL, '')
  ON CONFLICT (session_id, person_id, child_id) DO NOTHING
`)
const UNINVITE = statement(
  'DELETE FROM parent_guest WHERE session_id = @sessionId AND person_id = @personId',
)
const MARK = statement(`
  UPDATE parent_guest SET status = @status, score = @score, feedback = @feedback
  WHERE session_id = @sessionId AND person_id = @personId
`)

/** People invited to a session with the children they come for, in the order of invitation. */
export function guestsOf(db: Reads, sessionId: ParentSessionId): ParentGuest[] {
  const people = Map.groupBy(db.all(ROWS, { sessionId }), ({ personId }) => personId)
  return [...people.values()].flatMap((rows) => {
    const [first] = rows
    if (first === undefined) return []
    const { personId, name, phone, invitedOn, status, score, feedback } = first
    const children = rows.map(({ childId, childName, village, relation }) => ({
      childId,
      name: childName,
      village,
      relation,
    }))
    return [{ personId, name, phone, invitedOn, children, status, score, feedback }]
  })
}

/** Every person of every session, once per session. */
export function listPresences(db: Reads) {
  return db.all(PRESENCES)
}

/** Sessions held to which somebody was invited for a child. */
export function heldSessionsOfChild(db: Reads, childId: ChildId) {
  return db.all(OF_CHILD, { childId })
}

export function insertGuest(
  db: Writes,
  guest: {
    readonly sessionId: ParentSessionId
    readonly personId: PersonId
    readonly childId: ChildId
    readonly invitedOn: Day
  },
): void {
  db.run(INVITE, guest)
}

export function deleteGuest(db: Writes, sessionId: ParentSessionId, personId: PersonId): void {
  db.run(UNINVITE, { sessionId, personId })
}

export function markGuest(db: Writes, sessionId: ParentSessionId, mark: GuestMark): void {
  db.run(MARK, { sessionId, ...mark })
}
