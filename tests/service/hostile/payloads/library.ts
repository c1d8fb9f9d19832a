import type { RouteInput, RouteOf } from '#shared/contract/index.ts'
import { acquisition, titleDraft } from '#tests/support/factories/library.ts'

/** A payload of every route of this feature that fits the lived-in site. */
export function libraryPayloads(): { readonly [R in RouteOf<'library'>]: RouteInput<R> } {
  return {
    'library.titles': { search: '王子' },
    'library.copies': { titleId: 1 },
    'library.addTitle': {
      title: titleDraft(),
      copies: acquisition({ count: 2, barcodes: ['A0001'], origin: 'purchase', fundSource: 'F11' }),
    },
    'library.updateTitle': { id: 3, title: titleDraft() },
    'library.addCopies': { titleId: 2, copies: acquisition() },
    'library.removeCopy': { copyId: 4, on: '2026-10-08', reason: 'damaged' },
    'library.scan': { barcode: '9787544270878' },
    'library.lend': { barcode: 'TS000005', childId: 3 },
    'library.return': { barcode: 'TS000005' },
    'library.renew': { loanId: 4 },
    'library.loseCopy': { loanId: 4 },
    'library.loans': {},
    'library.overdue': { day: '2026-10-08' },
    'library.childLoans': { childId: 1 },
  }
}
