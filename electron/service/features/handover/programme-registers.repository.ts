import { z } from 'zod'
import { exceptionKindSchema } from '#shared/features/calendar/day-exception.ts'
import { schoolPeriodKindSchema } from '#shared/features/calendar/school-period.ts'
import { materialOriginSchema } from '#shared/features/programmes/material.ts'
import { blockThemeSchema } from '#shared/features/programmes/theme.ts'
import { query } from '#service/platform/database/query.ts'

const text = z.string()

export const CAMP_BLOCKS = query(
  `SELECT camp.name AS camp, block.day, block.starts_at AS startsAt, block.ends_at AS endsAt,
     block.title, block.theme, coalesce(room.name, block.place) AS place,
     coalesce(leader.name, '') AS leader,
     coalesce((SELECT group_concat(person.name, '、') FROM camp_block_member AS helper
       JOIN team_member AS person ON person.id = helper.member_id
       WHERE helper.block_id = block.id), '') AS helpers,
     block.content, block.safety
   FROM camp_block AS block
   JOIN camp ON camp.id = block.camp_id
   LEFT JOIN room ON room.id = block.room_id
   LEFT JOIN team_member AS leader ON leader.id = block.leader_id
   ORDER BY block.day, block.starts_at, block.id`,
  z.object({
    camp: text,
    day: text,
    startsAt: text,
    endsAt: text,
    title: text,
    theme: blockThemeSchema,
    place: text,
    leader: text,
    helpers: text,
    content: text,
    safety: text,
  }),
)

export const CAMP_MATERIALS = query(
  `SELECT camp.name AS camp, material.name, material.quantity, material.unit, material.origin,
     material.note
   FROM camp_material AS material JOIN camp ON camp.id = material.camp_id
   ORDER BY camp.id, material.id`,
  z.object({
    camp: text,
    name: text,
    quantity: z.int(),
    unit: text,
    origin: materialOriginSchema,
    note: text,
  }),
)

export const SCHOOL_PERIODS = query(
  `SELECT name, kind, starts_on AS startsOn, ends_on AS endsOn, note
   FROM school_period ORDER BY starts_on`,
  z.object({
    name: text,
    kind: schoolPeriodKindSchema,
    startsOn: text,
    endsOn: text,
    note: text,
  }),
)

export const DAY_EXCEPTIONS = query(
  `SELECT kind, starts_on AS startsOn, ends_on AS endsOn, reason
   FROM day_exception ORDER BY starts_on`,
  z.object({ kind: exceptionKindSchema, startsOn: text, endsOn: text, reason: text }),
)
