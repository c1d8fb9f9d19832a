import { z } from 'zod'
import { command, query } from '#shared/contract/route.ts'
import { MONEY_READERS, MONEY_STAFF } from '#shared/contract/roles.ts'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { expenseCategoryCodeSchema } from '#shared/kernel/codes/expense-categories.ts'
import { fundSourceCodeSchema } from '#shared/kernel/codes/fund-sources.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { fenSchema } from '#shared/kernel/money.ts'
import { accountKindSchema } from './account-kind.ts'
import { entryDraftSchema, entryIdSchema, ledgerEntrySchema, reasonSchema } from './ledger-entry.ts'

const movementSchema = z.object({
  opening: fenSchema,
  income: fenSchema,
  expense: fenSchema,
  closing: fenSchema,
})

const journalRowSchema = ledgerEntrySchema.extend({
  /** Balance of the source after this entry; null unless one source is chosen. */
  balanceFen: fenSchema.nullable(),
})
export type JournalRow = z.output<typeof journalRowSchema>

const balancesSchema = z.object({
  sources: z.array(movementSchema.extend({ source: fundSourceCodeSchema })),
  accounts: z.array(movementSchema.extend({ account: accountKindSchema })),
  categories: z.array(z.object({ category: expenseCategoryCodeSchema, expenseFen: fenSchema })),
  /** Bank and cash alone; goods valued in money are in `total` only. */
  money: movementSchema,
  total: movementSchema,
  /** Entries of the period that took their source below zero, with the reason given. */
  overdrawn: z.array(ledgerEntrySchema),
})
export type FundingBalances = z.output<typeof balancesSchema>

const campBudgetSchema = z.object({
  /** Null while the camp has none. */
  budgetFen: fenSchema.nullable(),
  /** Expenses of the camp less what was taken back. */
  spentFen: fenSchema,
  /** Received for the camp, e.g. a donation. */
  incomeFen: fenSchema,
  /** Budget less expenses; negative when more was spent. Null without a budget. */
  leftFen: fenSchema.nullable(),
  entries: z.array(ledgerEntrySchema),
})
export type CampBudgetFigures = z.output<typeof campBudgetSchema>

export const funding = {
  'funding.entries': query({
    summary: 'Entries of the ledger, newest first, reversed and red ones included.',
    access: MONEY_READERS,
    input: z.strictObject({
      from: daySchema.nullable().default(null),
      to: daySchema.nullable().default(null),
      source: fundSourceCodeSchema.nullable().default(null),
      /** Looked for in summary, counterparty, voucher and invoice number. */
      text: z.string().max(60).default(''),
    }),
    output: z.array(journalRowSchema),
  }),
  'funding.balances': query({
    summary: 'Opening, income, expense and closing per source and account in a period.',
    access: MONEY_READERS,
    input: z
      .strictObject({ from: daySchema, to: daySchema })
      .refine(({ from, to }) => from <= to, { message: '结束日期不能早于开始日期', path: ['to'] }),
    output: balancesSchema,
  }),
  'funding.available': query({
    summary: 'What can be spent from a source on a day without overdrawing it, fen.',
    access: MONEY_READERS,
    input: z.strictObject({ source: fundSourceCodeSchema, day: daySchema }),
    output: z.object({ availableFen: fenSchema }),
  }),
  'funding.camps': query({
    summary: 'Camps that an entry can be booked for, the latest first.',
    access: MONEY_READERS,
    input: z.strictObject({}),
    output: z.array(
      z.object({
        id: campIdSchema,
        name: z.string(),
        startsOn: daySchema,
        isCancelled: z.boolean(),
      }),
    ),
  }),
  'funding.camp': query({
    summary: 'Budget, expenses and what is left of a camp, with the entries behind them.',
    access: MONEY_READERS,
    input: z.strictObject({ campId: campIdSchema }),
    output: campBudgetSchema,
  }),
  'funding.add': command({
    summary: 'Post an entry; it gets the next voucher number of its month.',
    access: MONEY_STAFF,
    input: entryDraftSchema,
    output: ledgerEntrySchema,
    touches: ['funding', 'workbench'],
  }),
  'funding.reverse': command({
    summary: 'Reverse an entry by a red entry of the same amount (红字冲销).',
    access: MONEY_STAFF,
    input: z.strictObject({ id: entryIdSchema, reason: reasonSchema, day: daySchema }),
    output: ledgerEntrySchema,
    touches: ['funding', 'workbench'],
  }),
  'funding.check': command({
    summary: 'Note that a second person has compared an entry with its papers (复核).',
    access: MONEY_STAFF,
    input: z.strictObject({ id: entryIdSchema }),
    output: ledgerEntrySchema,
    touches: ['funding', 'workbench'],
  }),
} as const
