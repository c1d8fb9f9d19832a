import { z } from 'zod'
import type { AccountId } from '#shared/features/accounts/account.ts'
import {
  parameterNameSchema,
  parameterPeriodIdSchema,
  type ParameterPeriodId,
} from '#shared/features/parameters/parameter-period.ts'
import type { ParameterName } from '#shared/features/parameters/parameter-catalogue.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const ON_DAY = query(
  `SELECT name, value FROM policy_parameter AS parameter
   WHERE (valid_from <= @day AND (valid_to IS NULL OR valid_to >= @day))
      OR (valid_from > @day AND NOT EXISTS (
            SELECT 1 FROM policy_parameter AS earlier
            WHERE earlier.name = parameter.name AND earlier.valid_from < parameter.valid_from))`,
  z.object({ name: z.string(), value: z.string() }),
)

const PERIODS = query(
  `SELECT parameter.id, parameter.name, parameter.value, parameter.valid_from AS validFrom,
          parameter.valid_to AS validTo, parameter.source, parameter.entered_on AS enteredOn,
          account.display_name AS enteredByName
   FROM policy_parameter AS parameter LEFT JOIN account ON account.id = parameter.entered_by
   ORDER BY parameter.name, parameter.valid_from DESC`,
  z.object({
    id: parameterPeriodIdSchema,
    name: parameterNameSchema,
    value: z.string(),
    validFrom: daySchema,
    validTo: daySchema.nullable(),
    source: z.string(),
    enteredOn: daySchema.nullable(),
    enteredByName: z.string().nullable(),
  }),
)

const INSERT = statement(`
  INSERT INTO policy_parameter (name, value, valid_from, source, entered_on, entered_by)
  VALUES (@name, @value, @validFrom, @source, @enteredOn, @enteredBy)
`)
const END = statement('UPDATE policy_parameter SET valid_to = @validTo WHERE id = @id')
const DELETE = statement('DELETE FROM policy_parameter WHERE id = @id')

export function listParametersOn(db: Reads, day: string) {
  return db.all(ON_DAY, { day })
}

/** Every period of every parameter, the newest of each first. */
export function listPeriods(db: Reads) {
  return db.all(PERIODS)
}

export function insertPeriod(
  db: Writes,
  period: {
    readonly name: ParameterName
    readonly value: string
    readonly validFrom: Day
    readonly source: string
    readonly enteredOn: Day
    readonly enteredBy: AccountId
  },
): ParameterPeriodId {
  return parameterPeriodIdSchema.parse(db.run(INSERT, period).id)
}

/** `validTo` null opens the period again. */
export function endPeriod(db: Writes, id: ParameterPeriodId, validTo: Day | null): void {
  db.run(END, { id, validTo })
}

export function deletePeriod(db: Writes, id: ParameterPeriodId): void {
  db.run(DELETE, { id })
}
