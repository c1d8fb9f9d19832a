import type { HandlersFor } from '#service/platform/context.ts'
import { inviteGuests, uninviteGuest } from './invite-guests.ts'
import { listTargets } from './list-targets.ts'
import {
  cancelSession,
  changeSession,
  makeUpSession,
  planSession,
  restoreSession,
} from './plan-session.ts'
import { printSheet } from './print-sheet.ts'
import { figuresOf, listLines, openSession } from './read-sessions.ts'
import { recordSession } from './record-session.ts'

export const parentSchoolHandlers: HandlersFor<'parent-school'> = {
  'parent-school.list': listLines,
  'parent-school.get': openSession,
  'parent-school.targets': listTargets,
  'parent-school.figures': figuresOf,
  'parent-school.plan': planSession,
  'parent-school.change': changeSession,
  'parent-school.cancel': cancelSession,
  'parent-school.restore': restoreSession,
  'parent-school.invite': inviteGuests,
  'parent-school.uninvite': uninviteGuest,
  'parent-school.record': recordSession,
  'parent-school.makeUp': makeUpSession,
  'parent-school.signInSheet': printSheet,
}
