import { expect, it } from 'vitest'
import { declaredSql } from '#service/platform/database/query.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { openOffice } from '#tests/support/office.ts'

/** Tables that grow with the years and are read a few days at a time. */
const BY_DAY = ['reservation', 'camp_block', 'class_session', 'parent_session', 'clash_acceptance']

it('bookings of a stretch of days are found by an index, not by reading five years', async () => {
  const office = await openOffice()
  const database = await openSiteDatabase(office)
  try {
    const plans = declaredSql()
      .queries.filter(({ sql }) => /day BETWEEN @from AND @to/i.test(sql))
      .flatMap(({ sql }) => {
        const table = BY_DAY.find((name) => new RegExp(`FROM ${name}\\b`).test(sql))
        if (table === undefined) return []
        const names = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, '2026-10-08'])
        const plan = database
          .prepare(`EXPLAIN QUERY PLAN ${sql}`)
          .all(Object.fromEntries(names)) as { readonly detail: string }[]
        return [{ table, detail: plan.map(({ detail }) => detail).join('; ') }]
      })
    expect(new Set(plans.map(({ table }) => table))).toEqual(new Set(BY_DAY))
    const scans = new RegExp(`SCAN (?:${BY_DAY.join('|')})\\b`)
    const slow = plans.filter(
      ({ detail }) => scans.test(detail) || !/SEARCH \w+ USING (?:COVERING )?INDEX/.test(detail),
    )
    expect(slow).toEqual([])
  } finally {
    database.close()
  }
})
