import { useReducer, useState } from 'react'
import { parseClockTime } from '#shared/kernel/clock-time.ts'
import type { DraftMark } from '#shared/features/tutoring/roll-call-marks.ts'
import type { TutoringDay } from '#shared/features/tutoring/tutoring-views.ts'

/** The session’s own fields while they are being filled in. */
export interface DraftSession {
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly tutors: string
  /** NaN while what was typed is not a number. */
  readonly tutorCount: number | null
  readonly note: string
}

export interface RollCallDraft {
  readonly session: DraftSession
  readonly marks: readonly DraftMark[]
}

type Change =
  | { readonly type: 'open'; readonly data: TutoringDay }
  | { readonly type: 'saved' }
  | { readonly type: 'discard' }
  | {
      readonly type: 'mark'
      readonly childId: DraftMark['childId']
      readonly change: (mark: DraftMark, startsAt: string) => DraftMark
    }
  | {
      readonly type: 'all'
      readonly change: (marks: readonly DraftMark[], startsAt: string) => readonly DraftMark[]
    }
  | { readonly type: 'session'; readonly fields: Partial<DraftSession> }

interface State {
  /** As the service has it. */
  readonly base: RollCallDraft
  readonly draft: RollCallDraft
}

export type ChangeRollCall = (change: Change) => void

/**
 * The sheet while it is being filled in. Fresh data replaces an untouched sheet; in a touched one
 * only the lines of children who came to the roster meanwhile are new.
 */
export function useRollCallDraft(data: TutoringDay) {
  const [state, change] = useReducer(reduce, data, (first) => ({
    base: draftOf(first),
    draft: restored(first),
  }))
  const [seen, setSeen] = useState(data)
  if (seen !== data) {
    setSeen(data)
    change({ type: 'open', data })
  }
  return { draft: state.draft, isDirty: isChanged(state), change }
}

function draftOf({ suggested, lines }: TutoringDay): RollCallDraft {
  return { session: suggested, marks: lines.map((line) => line.mark) }
}

/** The sheet as it was left without saving; lines of children who came to the roster since are new. */
function restored(data: TutoringDay): RollCallDraft {
  const fresh = draftOf(data)
  if (data.draft === null) return fresh
  const kept = new Map<number, (typeof data.draft.marks)[number]>(
    data.draft.marks.map((mark) => [mark.childId, mark]),
  )
  return {
    session: data.draft.session,
    marks: fresh.marks.map((mark) => kept.get(mark.childId) ?? mark),
  }
}

function isChanged({ base, draft }: State): boolean {
  return base !== draft && JSON.stringify(base) !== JSON.stringify(draft)
}

function reduce(state: State, change: Change): State {
  const { draft } = state
  const startsAt = draft.session.startsAt ?? ''
  switch (change.type) {
    case 'open':
      return reopened(state, draftOf(change.data))
    case 'saved':
      return { ...state, base: draft }
    case 'discard':
      return { ...state, draft: state.base }
    case 'mark':
      return withMarks(
        state,
        draft.marks.map((mark) =>
          mark.childId === change.childId ? change.change(mark, startsAt) : mark,
        ),
      )
    case 'all':
      return withMarks(state, change.change(draft.marks, startsAt))
    case 'session':
      return withSession(state, change.fields)
  }
}

function reopened(state: State, base: RollCallDraft): State {
  if (!isChanged(state)) return { base, draft: base }
  const filled = new Map(state.draft.marks.map((mark) => [mark.childId, mark]))
  const marks = base.marks.map((mark) => filled.get(mark.childId) ?? mark)
  return { base, draft: { session: state.draft.session, marks } }
}

function withMarks(state: State, marks: readonly DraftMark[]): State {
  return { ...state, draft: { ...state.draft, marks } }
}

/** Another beginning of the session takes along the children who signed in at the old one. */
function withSession(state: State, fields: Partial<DraftSession>): State {
  const before = state.draft.session.startsAt
  const session = { ...state.draft.session, ...fields }
  const after = session.startsAt
  const moves = before !== after && after !== null && parseClockTime(after) === after
  const marks = moves
    ? state.draft.marks.map((mark) =>
        mark.signedInAt === before ? { ...mark, signedInAt: after } : mark,
      )
    : state.draft.marks
  return { ...state, draft: { session, marks } }
}
