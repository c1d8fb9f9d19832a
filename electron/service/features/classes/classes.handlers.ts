import type { HandlersFor } from '#service/platform/context.ts'
import { cancelSession, makeUp, moveSession, restoreSession } from './change-session.ts'
import { endClass, reopenClass } from './end-class.ts'
import { joinClass, leaveClass, rejoinClass } from './members.ts'
import { printCertificates } from './print-certificates.ts'
import { printSignIn } from './print-sign-in.ts'
import { readClass, readClasses } from './read-class.ts'
import { drawPlaces, readEnrolment } from './read-enrolment.ts'
import { readSession } from './read-session.ts'
import { saveAllocation } from './save-allocation.ts'
import { saveChoices } from './save-choices.ts'
import { addClass, changeClass, previewClass } from './save-class.ts'
import { takeRollCall, undoRollCall } from './take-roll-call.ts'

export const classesHandlers: HandlersFor<'classes'> = {
  'classes.list': readClasses,
  'classes.get': readClass,
  'classes.preview': previewClass,
  'classes.add': addClass,
  'classes.update': changeClass,
  'classes.end': endClass,
  'classes.reopen': reopenClass,
  'classes.moveSession': moveSession,
  'classes.cancelSession': cancelSession,
  'classes.restoreSession': restoreSession,
  'classes.makeUp': makeUp,
  'classes.session': readSession,
  'classes.takeRollCall': takeRollCall,
  'classes.undoRollCall': undoRollCall,
  'classes.join': joinClass,
  'classes.leave': leaveClass,
  'classes.rejoin': rejoinClass,
  'classes.enrolment': readEnrolment,
  'classes.saveChoices': saveChoices,
  'classes.allocation': (context, input) => ({ seed: input.seed, ...drawPlaces(context, input) }),
  'classes.saveAllocation': saveAllocation,
  'classes.printSignIn': printSignIn,
  'classes.printCertificates': printCertificates,
}
