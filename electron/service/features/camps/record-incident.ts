import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import type { Incident, IncidentId } from '#shared/features/camps/incident.ts'
import { isCampDay } from '#shared/features/camps/segments.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { findChild } from '#service/features/children/children.public.ts'
import { refuseUnavailable } from '#service/features/team/team.public.ts'
import type { CommandContext, QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import {
  getIncidentRow,
  insertIncident,
  insertNote,
  listIncidentRows,
  listNotes,
  updateClosed,
} from './incidents.repository.ts'
import { getRecordedCamp } from './recorded-camps.ts'

/** 健康与意外 of a camp, the earliest first. Throws NOT_FOUND. */
export function readIncidents(
  { db }: QueryContext,
  { campId }: ParsedInput<'camps.incidents'>,
): RouteOutput<'camps.incidents'> {
  getRecordedCamp(db, campId)
  return listIncidents(db, campId)
}

/**
 * Writes down what happened; it stays as it is. Throws CAMP_CANCELLED, CAMP_DAY_OUTSIDE,
 * CAMP_DAY_IN_FUTURE, TEAM_MEMBER_NOT_AT_WORK, NOT_FOUND.
 */
export function recordIncident(
  context: CommandContext,
  { campId, incident }: ParsedInput<'camps.recordIncident'>,
): Incident {
  const { db, today } = context
  const { day, childId, handledBy } = incident
  const camp = getRecordedCamp(db, campId)
  if (camp.cancelledOn !== null) throw new AppError('CAMP_CANCELLED')
  if (!isCampDay(camp.segments, day)) throw new AppError('CAMP_DAY_OUTSIDE', { day })
  if (day > today) throw new AppError('CAMP_DAY_IN_FUTURE', { day })
  if (childId !== null && findChild(db, childId) === undefined) throw new AppError('NOT_FOUND')
  if (handledBy !== null) refuseUnavailable(db, [handledBy], day)
  const id = insertIncident(db, campId, incident)
  context.about('camp', campId)
  if (childId !== null) context.about('child', childId)
  return incidentOf(db, campId, id)
}

/** Adds what followed; `close` ends the matter. Throws CAMP_INCIDENT_CLOSED, NOT_FOUND. */
export function addIncidentNote(
  context: CommandContext,
  { id, text, close }: ParsedInput<'camps.addIncidentNote'>,
): Incident {
  const { db, today } = context
  const { campId, childId, closedOn } = getIncidentRow(db, id)
  if (closedOn !== null) throw new AppError('CAMP_INCIDENT_CLOSED', { closedOn })
  insertNote(db, { incidentId: id, notedOn: today, text })
  if (close) updateClosed(db, id, today)
  context.about('camp', campId)
  if (childId !== null) context.about('child', childId)
  return incidentOf(db, campId, id)
}

function incidentOf(db: Reads, campId: CampId, id: IncidentId): Incident {
  const incident = listIncidents(db, campId).find((candidate) => candidate.id === id)
  if (incident === undefined) throw new AppError('NOT_FOUND')
  return incident
}

function listIncidents(db: Reads, campId: CampId): Incident[] {
  const notes = Map.groupBy(listNotes(db, campId), ({ incidentId }) => incidentId)
  return listIncidentRows(db, campId).map(({ campName: _campName, ...incident }) => ({
    ...incident,
    notes: (notes.get(incident.id) ?? []).map(({ incidentId: _incidentId, ...note }) => note),
  }))
}
