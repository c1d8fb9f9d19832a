import { isThere, type AttendanceStatus } from '#shared/features/attendance/status.ts'
import { PARENT_TOPICS, type ParentTopic } from './session.ts'

/** One person at one session, however many children they came for (§1.7). */
export interface Presence {
  readonly sessionId: number
  readonly personId: number
  readonly status: AttendanceStatus | null
}

export interface ParentFigures {
  /** 场次. */
  readonly sessions: number
  /** 家长人次: a person counts once per session. */
  readonly attendances: number
  /** 家长人数: different people. */
  readonly people: number
}

/** Counts held sessions and who was there; rows of a session that is not among them do not count. */
export function countParents(
  sessions: readonly { readonly id: number }[],
  rows: readonly Presence[],
): ParentFigures {
  const ids = new Set(sessions.map(({ id }) => id))
  const there = rows.filter(
    ({ sessionId, status }) => ids.has(sessionId) && status !== null && isThere(status),
  )
  return {
    sessions: ids.size,
    attendances: new Set(there.map(({ sessionId, personId }) => `${sessionId}:${personId}`)).size,
    people: new Set(there.map(({ personId }) => personId)).size,
  }
}

/** The same for each of the four topics (R25). */
export function countByTopic(
  sessions: readonly { readonly id: number; readonly topic: ParentTopic }[],
  rows: readonly Presence[],
): { readonly topic: ParentTopic; readonly figures: ParentFigures }[] {
  return PARENT_TOPICS.map(({ code }) => ({
    topic: code,
    figures: countParents(
      sessions.filter(({ topic }) => topic === code),
      rows,
    ),
  }))
}

/** Mean of the scores, one decimal; null where nobody gave one. */
export function meanScore(scores: readonly (number | null)[]): number | null {
  const given = scores.filter((score) => score !== null)
  if (given.length === 0) return null
  return Math.round((given.reduce((sum, score) => sum + score, 0) / given.length) * 10) / 10
}
