import { availableFen } from '#shared/features/funding/running-balance.ts'
import type { HandlersFor } from '#service/platform/context.ts'
import { addEntry } from './add-entry.ts'
import { campBudget, campsToBookFor } from './camp-budget.ts'
import { checkEntry } from './check-entry.ts'
import { fundingBalances } from './count-balances.ts'
import { listEntries } from './funding.repository.ts'
import { listJournal } from './list-journal.ts'
import { reverseEntry } from './reverse-entry.ts'

export const fundingHandlers: HandlersFor<'funding'> = {
  'funding.entries': listJournal,
  'funding.balances': fundingBalances,
  'funding.available': ({ db }, { source, day }) => ({
    availableFen: availableFen(listEntries(db, { source }), source, day),
  }),
  'funding.camps': campsToBookFor,
  'funding.camp': campBudget,
  'funding.add': addEntry,
  'funding.reverse': reverseEntry,
  'funding.check': checkEntry,
}
