import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { BookTitle, BookTitleId } from '#shared/features/library/title.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CommandContext } from '#service/platform/context.ts'
import { acquireCopies } from './acquire-copies.ts'
import { findTitleByIsbn, getTitle, insertTitle, updateTitle } from './titles.repository.ts'

/** Throws ISBN_ON_FILE: further copies belong to the title that is there; and as acquireCopies. */
export function addTitle(
  context: CommandContext,
  { title, copies }: ParsedInput<'library.addTitle'>,
): RouteOutput<'library.addTitle'> {
  refuseIsbnOnFile(context, title.isbn, null)
  const id = insertTitle(context.db, title)
  context.about('book-title', id)
  return { title: getTitle(context.db, id), copies: acquireCopies(context, id, copies) }
}

/** Throws NOT_FOUND, ISBN_ON_FILE. */
export function correctTitle(
  context: CommandContext,
  { id, title }: ParsedInput<'library.updateTitle'>,
): BookTitle {
  getTitle(context.db, id)
  refuseIsbnOnFile(context, title.isbn, id)
  updateTitle(context.db, id, title)
  context.about('book-title', id)
  return getTitle(context.db, id)
}

function refuseIsbnOnFile(
  { db }: CommandContext,
  isbn: string | null,
  own: BookTitleId | null,
): void {
  const onFile = isbn === null ? undefined : findTitleByIsbn(db, isbn)
  if (onFile === undefined || onFile.id === own) return
  throw new AppError('ISBN_ON_FILE', { titleId: onFile.id, title: onFile.title })
}
