import type { HandlersFor } from '#service/platform/context.ts'
import { cancelDay } from './cancel-day.ts'
import { joinRoster, leaveRoster } from './join-roster.ts'
import { readDay } from './read-day.ts'
import { readMonth } from './read-month.ts'
import { readTerm, readTerms } from './read-term.ts'
import { addTerm, updateTerm } from './save-term.ts'
import { signOutChild } from './sign-out-child.ts'
import { takeRollCall } from './take-roll-call.ts'

export const tutoringHandlers: HandlersFor<'tutoring'> = {
  'tutoring.terms': readTerms,
  'tutoring.term': readTerm,
  'tutoring.addTerm': addTerm,
  'tutoring.updateTerm': updateTerm,
  'tutoring.join': joinRoster,
  'tutoring.leave': leaveRoster,
  'tutoring.day': readDay,
  'tutoring.takeRollCall': takeRollCall,
  'tutoring.signOut': signOutChild,
  'tutoring.cancelDay': cancelDay,
  'tutoring.month': readMonth,
}
