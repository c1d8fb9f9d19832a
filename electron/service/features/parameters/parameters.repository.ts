import { z } from 'zod'
import type { Reads } from '#service/platform/database/connection.ts'
import { query } from '#service/platform/database/query.ts'

const ON_DAY = query(
  `SELECT name, value FROM policy_parameter AS parameter
   WHERE (valid_from <= @day AND (valid_to IS NULL OR valid_to >= @day))
      OR (valid_from > @day AND NOT EXISTS (
            SELECT 1 FROM policy_parameter AS earlier
            WHERE earlier.name = parameter.name AND earlier.valid_from < parameter.valid_from))`,
  z.object({ name: z.string(), value: z.string() }),
)

export function listParametersOn(db: Reads, day: string) {
  return db.all(ON_DAY, { day })
}
