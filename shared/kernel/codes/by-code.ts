import { AppError } from '../app-error.ts'

/** The entry of a code list. Throws AppError CODE_UNKNOWN for a code that is not on it. */
export function byCode<Entry extends { readonly code: string }>(
  list: readonly Entry[],
  code: Entry['code'],
): Entry {
  const entry = list.find((candidate) => candidate.code === code)
  if (entry === undefined) throw new AppError('CODE_UNKNOWN', { code })
  return entry
}
