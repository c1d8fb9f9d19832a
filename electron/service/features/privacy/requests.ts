import type { ParsedInput } from '#shared/contract/index.ts'
import {
  ANSWER_WITHIN_WORKING_DAYS,
  requestDecisionName,
  requestKindName,
  workingDayAfter,
  type PrivacyRequest,
} from '#shared/features/privacy/privacy-request.ts'
import type { PrivacyErrorCode } from '#shared/features/privacy/privacy.errors.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import { listStatutoryDays } from '#service/features/calendar/calendar.public.ts'
import { findChild } from '#service/features/children/children.public.ts'
import type { CommandContext, QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { isNameless } from './privacy.repository.ts'
import {
  getRequest,
  insertRequest,
  listRequestRows,
  listRequestsOf,
  setAnswer,
  type RequestRow,
} from './requests.repository.ts'

/** Longer than any run of days off between fifteen working days. */
const LONGEST_WAIT_DAYS = 60

/** The open ones first, by due date. */
export function listRequests({ db }: QueryContext): PrivacyRequest[] {
  return listRequestRows(db).map((row) => named(db, row))
}

export function requestsOf(db: Reads, childId: RequestRow['childId']): PrivacyRequest[] {
  return listRequestsOf(db, childId).map((row) => named(db, row))
}

/** Throws NOT_FOUND, REQUEST_IN_FUTURE or RECORD_ANONYMISED. */
export function addRequest(
  context: CommandContext,
  draft: ParsedInput<'privacy.addRequest'>,
): PrivacyRequest {
  const { db, today, account } = context
  if (findChild(db, draft.childId) === undefined) throw new AppError('NOT_FOUND')
  if (draft.receivedOn > today) throw refuse('REQUEST_IN_FUTURE')
  if (isNameless(db, draft.childId)) throw refuse('RECORD_ANONYMISED')
  context.about('child', draft.childId)
  const dueOn = dueDay(db, draft.receivedOn)
  return named(db, getRequest(db, insertRequest(db, { ...draft, dueOn, by: account.id })))
}

/** Throws NOT_FOUND, REQUEST_IN_FUTURE, REQUEST_ALREADY_ANSWERED or ANSWER_BEFORE_REQUEST. */
export function answerRequest(
  context: CommandContext,
  answer: ParsedInput<'privacy.answerRequest'>,
): PrivacyRequest {
  const { db, today, account } = context
  const request = getRequest(db, answer.id)
  if (request.answeredOn !== null) throw refuse('REQUEST_ALREADY_ANSWERED')
  if (answer.answeredOn > today) throw refuse('REQUEST_IN_FUTURE')
  if (answer.answeredOn < request.receivedOn) throw refuse('ANSWER_BEFORE_REQUEST')
  if (isNameless(db, request.childId)) throw refuse('RECORD_ANONYMISED')
  context.about('child', request.childId)
  setAnswer(db, { ...answer, by: account.id })
  return named(db, getRequest(db, answer.id))
}

/** Fifteen working days on, by the statutory calendar. */
function dueDay(db: Reads, receivedOn: Day): Day {
  const days = listStatutoryDays(db, receivedOn, addDays(receivedOn, LONGEST_WAIT_DAYS))
  const kinds = new Map<string, 'off' | 'workday'>(days.map(({ day, kind }) => [day, kind]))
  return workingDayAfter(receivedOn, ANSWER_WITHIN_WORKING_DAYS, kinds)
}

function named(db: Reads, row: RequestRow): PrivacyRequest {
  const child = findChild(db, row.childId)
  return { ...row, childNumber: child?.number ?? '', childName: child?.name ?? '' }
}

function refuse(code: PrivacyErrorCode): AppError {
  return new AppError(code)
}

/** The register of requests as rows of words: number, name, received, kind, applicant, content, result. */
export function listRequestsForHandover(db: Reads): (readonly string[])[] {
  return listRequestRows(db)
    .map((row) => named(db, row))
    .map((row) => [
      row.childNumber,
      row.childName,
      row.receivedOn,
      requestKindName(row.kind),
      `${row.applicantName}（${row.applicantRelation}）`,
      row.content,
      row.decision === null ? '未答复' : `${requestDecisionName(row.decision)} ${row.answer}`,
    ])
}

/** How many requests wait for an answer. */
export function countOpenRequests(db: Reads): number {
  return listRequestRows(db).filter(({ answeredOn }) => answeredOn === null).length
}
