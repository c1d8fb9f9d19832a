import type { Account } from '#shared/features/accounts/account.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { ServiceNote } from '#shared/features/plans/service-note.ts'
import { mayOpenRestricted } from '#service/features/accounts/accounts.public.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { kindsOf, listAddendaOf, listNotesOf, type NoteRow } from './notes.repository.ts'

/** The services of a child, the newest first; words of restricted notes only for named people. */
export function readNotes(db: Reads, account: Account, childId: ChildId): readonly ServiceNote[] {
  const addenda = Map.groupBy(listAddendaOf(db, childId), ({ noteId }) => noteId)
  return listNotesOf(db, childId).map(({ recordedBy, ...note }) => {
    const isHidden = isHiddenFrom(db, account, { ...note, recordedBy })
    const own = (addenda.get(note.id) ?? []).map(({ noteId: _note, ...addendum }) => addendum)
    return {
      ...note,
      kinds: kindsOf(note.kinds),
      content: isHidden ? '' : note.content,
      nextStep: isHidden ? '' : note.nextStep,
      isHidden,
      addenda: isHidden ? [] : own,
    }
  })
}

/** 限制查阅: open to those named for the class and to the one who wrote it. */
export function isHiddenFrom(
  db: Reads,
  account: Account,
  note: Pick<NoteRow, 'isRestricted' | 'recordedBy'>,
): boolean {
  if (!note.isRestricted || note.recordedBy === account.id) return false
  return !mayOpenRestricted(db, account.id, 'counselling')
}
