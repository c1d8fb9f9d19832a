import { z } from 'zod'
import { command, query } from '#shared/contract/route.ts'
import { CARE_STAFF, DESK_READERS, DESK_STAFF } from '#shared/contract/roles.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { scannedBarcodeSchema } from './barcode.ts'
import { acquisitionSchema, bookCopyIdSchema, bookCopySchema, removalReasonSchema } from './copy.ts'
import { copyStandingSchema, scanSchema } from './copy-standing.ts'
import { loanIdSchema, loanLineSchema } from './loan.ts'
import {
  bookTitleDraftSchema,
  bookTitleIdSchema,
  bookTitleSchema,
  cataloguedTitleSchema,
} from './title.ts'

const TOUCHES = ['library', 'workbench'] as const

const catalogue = {
  'library.titles': query({
    summary: 'The catalogue with copies held and copies on the shelf today.',
    access: DESK_READERS,
    input: z.strictObject({ search: z.string().max(60).optional() }),
    output: z.array(cataloguedTitleSchema),
  }),
  'library.copies': query({
    summary: 'Every copy of a title, removed ones included, and where each is now.',
    access: DESK_READERS,
    input: z.strictObject({ titleId: bookTitleIdSchema }),
    output: z.array(copyStandingSchema),
  }),
  'library.addTitle': command({
    summary: 'Catalogue a title with its first copies.',
    access: DESK_STAFF,
    input: z.strictObject({ title: bookTitleDraftSchema, copies: acquisitionSchema }),
    output: z.object({ title: bookTitleSchema, copies: z.array(bookCopySchema) }),
    touches: TOUCHES,
  }),
  'library.updateTitle': command({
    summary: 'Correct a title.',
    access: DESK_STAFF,
    input: z.strictObject({ id: bookTitleIdSchema, title: bookTitleDraftSchema }),
    output: bookTitleSchema,
    touches: TOUCHES,
  }),
  'library.addCopies': command({
    summary: 'Add copies to a title.',
    access: DESK_STAFF,
    input: z.strictObject({ titleId: bookTitleIdSchema, copies: acquisitionSchema }),
    output: z.array(bookCopySchema),
    touches: TOUCHES,
  }),
  'library.removeCopy': command({
    summary: 'Take a copy out of the holdings: lost, damaged or withdrawn.',
    access: CARE_STAFF,
    input: z.strictObject({ copyId: bookCopyIdSchema, on: daySchema, reason: removalReasonSchema }),
    output: bookCopySchema,
    touches: TOUCHES,
  }),
} as const

const desk = {
  'library.scan': query({
    summary:
      'What a scanned barcode is: a copy on the shelf, lent or removed, an ISBN, or unknown.',
    access: DESK_READERS,
    input: z.strictObject({ barcode: scannedBarcodeSchema }),
    output: scanSchema,
  }),
  'library.lend': command({
    summary: 'Lend a copy to a child.',
    access: DESK_STAFF,
    input: z.strictObject({ barcode: scannedBarcodeSchema, childId: childIdSchema }),
    output: loanLineSchema,
    touches: TOUCHES,
  }),
  'library.return': command({
    summary: 'Take a lent copy back.',
    access: DESK_STAFF,
    input: z.strictObject({ barcode: scannedBarcodeSchema }),
    output: loanLineSchema,
    touches: TOUCHES,
  }),
  'library.renew': command({
    summary: 'Renew a loan that is not overdue.',
    access: DESK_STAFF,
    input: z.strictObject({ loanId: loanIdSchema }),
    output: loanLineSchema,
    touches: TOUCHES,
  }),
  'library.loseCopy': command({
    summary: 'Close a loan as lost and take its copy out of the holdings.',
    access: DESK_STAFF,
    input: z.strictObject({ loanId: loanIdSchema }),
    output: loanLineSchema,
    touches: TOUCHES,
  }),
} as const

const loans = {
  'library.loans': query({
    summary: 'Open loans, the longest overdue first.',
    access: DESK_READERS,
    input: z.strictObject({}),
    output: z.array(loanLineSchema),
  }),
  'library.overdue': query({
    summary: 'Loans past due at the end of a day, the longest overdue first.',
    access: DESK_READERS,
    input: z.strictObject({ day: daySchema.optional() }),
    output: z.array(loanLineSchema),
  }),
  'library.childLoans': query({
    summary: 'Open and past loans of a child, and how many books a child may have.',
    access: DESK_READERS,
    input: z.strictObject({ childId: childIdSchema }),
    output: z.object({
      open: z.array(loanLineSchema),
      closed: z.array(loanLineSchema),
      maxBooks: z.int(),
    }),
  }),
} as const

export const library = { ...catalogue, ...desk, ...loans } as const
