import type { HandlersFor } from '#service/platform/context.ts'
import { cancelDay } from './cancel-day.ts'
import { closeDay } from './close-day.ts'
import { joinRoster, leaveRoster } from './join-roster.ts'
import { keepSheet } from './keep-sheet.ts'
import { printMonth } from './print-month.ts'
import { printSignIn } from './print-sign-in.ts'
import { readAbsences } from './read-absences.ts'
import { readDay } from './read-day.ts'
import { readDesk } from './read-desk.ts'
import { readMonthSheet } from './read-month-sheet.ts'
import { readMonth } from './read-month.ts'
import { readTermWarning } from './read-term-warning.ts'
import { readTerm, readTerms } from './read-term.ts'
import { readTrends } from './read-trends.ts'
import { saveDuty } from './save-duty.ts'
import { assignGroup, dissolveGroup, saveGroup } from './save-group.ts'
import { saveRemarks } from './save-remarks.ts'
import { addTerm, updateTerm } from './save-term.ts'
import { sendHome } from './send-home.ts'
import { logCall, settleAbsence } from './settle-absence.ts'
import { signInChildren, undoSignIn } from './sign-in-children.ts'
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
  'tutoring.termWarning': readTermWarning,
  'tutoring.saveGroup': saveGroup,
  'tutoring.dissolveGroup': dissolveGroup,
  'tutoring.assignGroup': assignGroup,
  'tutoring.saveDuty': saveDuty,
  'tutoring.desk': readDesk,
  'tutoring.signIn': signInChildren,
  'tutoring.undoSignIn': undoSignIn,
  'tutoring.sendHome': sendHome,
  'tutoring.saveRemarks': saveRemarks,
  'tutoring.absences': readAbsences,
  'tutoring.logCall': logCall,
  'tutoring.settleAbsence': settleAbsence,
  'tutoring.closeDay': closeDay,
  'tutoring.keepSheet': keepSheet,
  'tutoring.monthSheet': readMonthSheet,
  'tutoring.trends': readTrends,
  'tutoring.printSignIn': printSignIn,
  'tutoring.printMonth': printMonth,
}
