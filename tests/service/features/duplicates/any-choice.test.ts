import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MERGE_FIELDS, MERGED_FACTS } from '#shared/features/duplicates/merge-fields.ts'
import { dumpWithoutLog, mergeOrder, registerTwice } from '#tests/support/factories/duplicates.ts'
import { openOffice } from '#tests/support/office.ts'

const RUNS = 12
const side = fc.constantFrom('survivor' as const, 'loser' as const)
const sides = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  fc
    .array(side, { minLength: list.length, maxLength: list.length })
    .map((chosen) => Object.fromEntries(list.map(({ code }, at) => [code, chosen[at]])))

it('whatever is chosen from either file, one child is left and taking it back restores every row', async () => {
  const office = await openOffice()
  const [first, second] = await registerTwice(office)
  await office.request('families.change', {
    childId: second.id,
    on: '2026-05-01',
    change: { fact: 'residence', village: '岭头村', address: '' },
  })
  const before = await dumpWithoutLog(office)
  const choices = fc.record({
    fields: sides(MERGE_FIELDS),
    periods: sides(MERGED_FACTS),
    family: side,
    isOlderKept: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(choices, async ({ fields, periods, family, isOlderKept }) => {
      const [kept, closed] = isOlderKept ? [first.id, second.id] : [second.id, first.id]
      const order = await mergeOrder(office, kept, closed)
      const { id } = await office.request('duplicates.merge', {
        ...order,
        fields: { ...order.fields, ...fields },
        periods: { ...order.periods, ...periods },
        family,
      })
      const register = await office.request('children.list', {})
      expect(register.filter(({ name }) => name === '林小雨').map((child) => child.id)).toEqual([
        kept,
      ])
      await office.request('duplicates.undo', { id, reason: '是两名儿童' })
      expect(await dumpWithoutLog(office)).toBe(before)
    }),
    { numRuns: RUNS },
  )
}, 60_000)
