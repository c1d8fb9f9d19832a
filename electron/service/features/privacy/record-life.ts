import type { ParsedInput } from '#shared/contract/index.ts'
import type { Child, ChildId } from '#shared/features/children/child.ts'
import type { RecordLife } from '#shared/features/privacy/erasure.ts'
import type { PrivacyErrorCode } from '#shared/features/privacy/privacy.errors.ts'
import { retentionOverOn } from '#shared/features/privacy/record-life.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { isMemberOn } from '#shared/features/children/population.ts'
import { listAttachmentRows } from '#service/features/attachments/attachments.public.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { listChildLoans } from '#service/features/library/library.public.ts'
import type { CommandContext, QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import {
  findRecord,
  insertArchived,
  listErasuresOf,
  recordState,
  removeArchived,
  stateOf,
  wasEmergency,
} from './privacy.repository.ts'
import { requestsOf } from './requests.ts'

/** Throws NOT_FOUND. */
export function readRecordLife({ db }: Pick<QueryContext, 'db'>, id: ChildId): RecordLife {
  const child = getChild(db, id)
  const record = findRecord(db, id)
  return {
    state: stateOf(record),
    archivedOn: record?.archivedOn ?? null,
    anonymisedOn: record?.anonymisedOn ?? null,
    deletedOn: record?.deletedOn ?? null,
    retentionOverOn:
      child.leftOn === null
        ? null
        : retentionOverOn({
            bornOn: child.bornOn,
            leftOn: child.leftOn,
            hasCaseFiles:
              wasEmergency(db, id) ||
              listAttachmentRows(db, { subject: 'child', subjectId: id }).some(
                ({ restrictedClass }) => restrictedClass !== null,
              ),
          }),
    requests: requestsOf(db, id),
    erasures: listErasuresOf(db, id),
  }
}

/** Only what left the register, with no book at home. Throws the refusals named here. */
export function archiveRecord(
  context: CommandContext,
  { id, reason }: ParsedInput<'privacy.archive'>,
): RecordLife {
  const { db, today, account } = context
  const child = getChild(db, id)
  if (recordState(db, id) !== 'open') throw refuse('RECORD_ALREADY_ARCHIVED')
  if (child.leftOn === null || isMemberOn(child, today)) throw refuse('RECORD_STILL_ON_REGISTER')
  const { open } = listChildLoans({ db, today }, id)
  if (open.length > 0) throw refuse('RECORD_HAS_OPEN_LOANS', { count: open.length })
  context.about('child', id)
  context.because(reason)
  insertArchived(db, id, today, account.id)
  return readRecordLife(context, id)
}

/** Throws NOT_FOUND, RECORD_NOT_ARCHIVED or RECORD_ANONYMISED. */
export function unarchiveRecord(
  context: CommandContext,
  { id, reason }: ParsedInput<'privacy.unarchive'>,
): RecordLife {
  const { db } = context
  getChild(db, id)
  const state = recordState(db, id)
  if (state === 'open') throw refuse('RECORD_NOT_ARCHIVED')
  if (state !== 'archived') throw refuse('RECORD_ANONYMISED')
  context.about('child', id)
  context.because(reason)
  removeArchived(db, id)
  return readRecordLife(context, id)
}

/** Throws NOT_FOUND. */
export function getChild(db: Reads, id: ChildId): Child {
  const child = findChild(db, id)
  if (child === undefined) throw new AppError('NOT_FOUND')
  return child
}

export function refuse(
  code: PrivacyErrorCode,
  details: Readonly<Record<string, unknown>> = {},
): AppError {
  return new AppError(code, details)
}
