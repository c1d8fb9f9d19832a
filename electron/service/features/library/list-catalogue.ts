import type { ParsedInput } from '#shared/contract/index.ts'
import type { CopyStanding } from '#shared/features/library/copy-standing.ts'
import { matchesSearch, type CataloguedTitle } from '#shared/features/library/title.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { listCopiesOf } from './copies.repository.ts'
import { loanLines } from './loan-lines.ts'
import { listOpenLoansOfTitle } from './loans.repository.ts'
import { getTitle, listCatalogue } from './titles.repository.ts'

export function listTitles(
  { db }: QueryContext,
  { search = '' }: ParsedInput<'library.titles'>,
): CataloguedTitle[] {
  return listCatalogue(db).filter((title) => matchesSearch(title, search))
}

/** Throws NOT_FOUND. */
export function listCopies(
  context: QueryContext,
  { titleId }: ParsedInput<'library.copies'>,
): CopyStanding[] {
  getTitle(context.db, titleId)
  const loans = loanLines(context, listOpenLoansOfTitle(context.db, titleId))
  return listCopiesOf(context.db, titleId).map((copy) => ({
    ...copy,
    loan: loans.find((loan) => loan.copyId === copy.id) ?? null,
  }))
}
