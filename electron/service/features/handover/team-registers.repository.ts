import { z } from 'zod'
import { attendanceStatusSchema } from '#shared/features/attendance/status.ts'
import { itemCategorySchema } from '#shared/features/inventory/item.ts'
import {
  parentSessionStatusSchema,
  parentTopicSchema,
} from '#shared/features/parent-school/session.ts'
import { teamKindSchema } from '#shared/features/team/team-member.ts'
import { familyRelationCodeSchema } from '#shared/kernel/codes/family-relations.ts'
import { query } from '#service/platform/database/query.ts'

// People of the team, things of the site and the parent school as lists; they decide nothing.
const text = z.string()
const maybe = z.string().nullable()

export const TEAM = query(
  `SELECT name, kind, phone, joined_on AS joinedOn, left_on AS leftOn, note FROM team_member
   ORDER BY id`,
  z.object({
    name: text,
    kind: teamKindSchema,
    phone: text,
    joinedOn: text,
    leftOn: maybe,
    note: text,
  }),
)
export const ITEMS = query(
  `SELECT item.number, item.name, item.category, item.quantity, item.unit, room.name AS room,
     item.acquired_on AS acquiredOn, item.struck_off_on AS struckOffOn,
     item.struck_off_reason AS struckOffReason, item.note
   FROM inventory_item AS item LEFT JOIN room ON room.id = item.room_id ORDER BY item.id`,
  z.object({
    number: text,
    name: text,
    category: itemCategorySchema,
    quantity: z.int(),
    unit: text,
    room: maybe,
    acquiredOn: text,
    struckOffOn: maybe,
    struckOffReason: text,
    note: text,
  }),
)
export const PARENT_SESSIONS = query(
  `SELECT session.day, session.starts_at AS startsAt, session.ends_at AS endsAt, session.topic,
     session.title, coalesce(room.name, session.place) AS place,
     coalesce(member.name, session.guest) AS lecturer, session.status, first.day AS makesUpDay,
     session.other_guests AS otherGuests, session.summary, session.note
   FROM parent_session AS session LEFT JOIN room ON room.id = session.room_id
   LEFT JOIN team_member AS member ON member.id = session.lecturer_id
   LEFT JOIN parent_session AS first ON first.id = session.makes_up_id
   ORDER BY session.day, session.id`,
  z.object({
    day: text,
    startsAt: text,
    endsAt: text,
    topic: parentTopicSchema,
    title: text,
    place: maybe,
    lecturer: maybe,
    status: parentSessionStatusSchema,
    makesUpDay: maybe,
    otherGuests: z.int(),
    summary: text,
    note: text,
  }),
)
export const PARENT_GUESTS = query(
  `SELECT session.day, session.title, person.name AS person, tie.relation, child.number,
     child.name, guest.invited_on AS invitedOn, guest.status, guest.score, guest.feedback
   FROM parent_guest AS guest JOIN parent_session AS session ON session.id = guest.session_id
   JOIN family_person AS person ON person.id = guest.person_id
   JOIN child ON child.id = guest.child_id
   LEFT JOIN child_relative AS tie
     ON tie.child_id = guest.child_id AND tie.person_id = guest.person_id
   ORDER BY session.day, session.id, guest.id`,
  z.object({
    day: text,
    title: text,
    person: text,
    relation: familyRelationCodeSchema.nullable(),
    number: text,
    name: text,
    invitedOn: text,
    status: attendanceStatusSchema.nullable(),
    score: z.int().nullable(),
    feedback: text,
  }),
)
