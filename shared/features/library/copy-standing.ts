import { z } from 'zod'
import { bookCopySchema } from './copy.ts'
import { loanLineSchema } from './loan.ts'

/** A copy with the title on its cover. */
export const labelledCopySchema = bookCopySchema.extend({ title: z.string() })
export type LabelledCopy = z.infer<typeof labelledCopySchema>

/** A copy and where it is now: on the shelf, lent (then with its loan), or removed. */
export const copyStandingSchema = labelledCopySchema.extend({ loan: loanLineSchema.nullable() })
export type CopyStanding = z.infer<typeof copyStandingSchema>

/** What a scanned text turned out to be. */
export const scanSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('on-shelf'), copy: labelledCopySchema }),
  z.object({ kind: z.literal('lent'), copy: labelledCopySchema, loan: loanLineSchema }),
  z.object({ kind: z.literal('removed'), copy: labelledCopySchema }),
  /** The ISBN on the cover: it names the title, not the copy in hand. */
  z.object({ kind: z.literal('isbn'), title: z.string(), barcodes: z.array(z.string()) }),
  z.object({ kind: z.literal('unknown'), text: z.string() }),
])
export type Scan = z.infer<typeof scanSchema>
