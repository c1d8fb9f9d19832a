import type { ParsedInput } from '#shared/contract/index.ts'
import type { Child, ChildId } from '#shared/features/children/child.ts'
import type {
  CollectorDraft,
  CollectorId,
  CollectorsFile,
} from '#shared/features/collectors/collector.ts'
import type { CollectorsErrorCode } from '#shared/features/collectors/collectors.errors.ts'
import { isTwice } from '#shared/features/collectors/may-collect.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import { normaliseName } from '#shared/kernel/full-width.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { peopleOfChild, siblingsOf } from '#service/features/families/families.public.ts'
import { refuseArchived } from '#service/features/privacy/privacy.public.ts'
import type { CommandContext } from '#service/platform/context.ts'
import type { Writes } from '#service/platform/database/connection.ts'
import {
  endCollector,
  getCollector,
  insertCollector,
  listCollectorsOf,
  updateCollector,
} from './collectors.repository.ts'
import { collectorsFile } from './read-collectors.ts'

/**
 * One entry for a child and the ticked siblings, all or none. Throws NOT_FOUND, CHILD_ARCHIVED,
 * PERSON_NOT_OF_FAMILY and the COLLECTOR codes.
 */
export function addCollector(
  context: CommandContext,
  { childId, collector, siblingIds }: ParsedInput<'collectors.add'>,
): CollectorsFile {
  const { db, today } = context
  const family = new Set(siblingsOf(db, childId).map((sibling) => sibling.childId))
  if (siblingIds.some((id) => !family.has(id))) throw refuse('COLLECTOR_NOT_SIBLING')
  for (const id of new Set([childId, ...siblingIds])) {
    const child = openChild(db, id)
    const draft = settled(db, child, collector, today)
    refuseTwice(db, child, draft, { isSibling: id !== childId })
    context.about('collector', insertCollector(db, id, draft))
    context.about('child', id)
  }
  return collectorsFile(context, childId)
}

/** Throws NOT_FOUND, CHILD_ARCHIVED, COLLECTOR_ALREADY_ENDED, COLLECTOR_ENDED_BEFORE_START. */
export function endCollecting(
  context: CommandContext,
  { id, endedOn, reason }: ParsedInput<'collectors.end'>,
): CollectorsFile {
  const { db, today } = context
  const { childId, startsOn, endedOn: before } = getCollector(db, id)
  openChild(db, childId)
  if (before !== null && before <= today) throw refuse('COLLECTOR_ALREADY_ENDED')
  if (endedOn < startsOn) throw refuse('COLLECTOR_ENDED_BEFORE_START', { startsOn })
  endCollector(db, id, endedOn, reason)
  context.about('collector', id)
  context.about('child', childId)
  context.because(reason)
  return collectorsFile(context, childId)
}

/** As addCollector, for an entry on file. */
export function correctCollector(
  context: CommandContext,
  { id, collector, reason }: ParsedInput<'collectors.correct'>,
): CollectorsFile {
  const { db, today } = context
  const { childId } = getCollector(db, id)
  const child = openChild(db, childId)
  const draft = settled(db, child, collector, today)
  refuseTwice(db, child, draft, { isSibling: false, except: id })
  updateCollector(db, id, draft)
  context.about('collector', id)
  context.about('child', childId)
  context.because(reason)
  return collectorsFile(context, childId)
}

function openChild(db: Writes, id: ChildId): Child {
  const child = findChild(db, id)
  if (child === undefined) throw new AppError('NOT_FOUND')
  refuseArchived(db, id)
  return child
}

/** What is stored: of a person of the family only who it is; grounds only with a prohibition. */
function settled(db: Writes, child: Child, draft: CollectorDraft, today: Day): CollectorDraft {
  const { personId, groundsOn } = draft
  if (groundsOn !== null && groundsOn > today) throw refuse('COLLECTOR_GROUNDS_IN_FUTURE')
  if (personId === null) {
    if (normaliseName(draft.name) === normaliseName(child.name)) throw refuse('COLLECTOR_IS_CHILD')
    return draft
  }
  if (!peopleOfChild(db, child.id).some((person) => person.personId === personId)) {
    throw refuse('PERSON_NOT_OF_FAMILY')
  }
  return { ...draft, name: '', relation: null, phone: '' }
}

function refuseTwice(
  db: Writes,
  { id, number }: Child,
  draft: CollectorDraft,
  { isSibling, except }: { readonly isSibling: boolean; readonly except?: CollectorId },
): void {
  const person = peopleOfChild(db, id).find(({ personId }) => personId === draft.personId)
  const entry = { ...draft, name: person?.name ?? draft.name, phone: person?.phone ?? draft.phone }
  const others = listCollectorsOf(db, id).filter((other) => other.id !== except)
  if (others.some((other) => isTwice(other, entry))) {
    throw refuse('COLLECTOR_TWICE', { number: isSibling ? number : '' })
  }
}

function refuse(code: CollectorsErrorCode, details: Record<string, unknown> = {}): AppError {
  return new AppError(code, details)
}
