import type { HandlersFor } from '#service/platform/context.ts'
import { addCopies } from './acquire-copies.ts'
import { addTitle, correctTitle } from './catalogue-title.ts'
import { lendCopy } from './lend-copy.ts'
import { listCopies, listTitles } from './list-catalogue.ts'
import { readChildLoans, listLoans, overdueLoans } from './list-loans.ts'
import { loseCopy } from './lose-copy.ts'
import { removeCopy } from './remove-copy.ts'
import { renewLoan } from './renew-loan.ts'
import { returnCopy } from './return-copy.ts'
import { scanBarcode } from './scan-barcode.ts'

export const libraryHandlers: HandlersFor<'library'> = {
  'library.titles': listTitles,
  'library.copies': listCopies,
  'library.addTitle': addTitle,
  'library.updateTitle': correctTitle,
  'library.addCopies': addCopies,
  'library.removeCopy': removeCopy,
  'library.scan': scanBarcode,
  'library.lend': lendCopy,
  'library.return': returnCopy,
  'library.renew': renewLoan,
  'library.loseCopy': loseCopy,
  'library.loans': (context) => listLoans(context),
  'library.overdue': ({ db, today }, { day }) => overdueLoans(db, day ?? today),
  'library.childLoans': readChildLoans,
}
