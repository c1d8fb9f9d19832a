import type { HandlersFor } from '#service/platform/context.ts'
import { checkRecoverySheet } from './check-recovery-sheet.ts'
import { keysStatus } from './keys-status.ts'
import { makeRecoverySheet } from './make-recovery-sheet.ts'
import { printSheet } from './print-sheet.ts'
import { recover } from './recover.ts'
import { rekey } from './rekey.ts'

export const keysHandlers: HandlersFor<'keys'> = {
  'keys.status': (context) => Promise.resolve(keysStatus(context)),
  'keys.makeRecoverySheet': makeRecoverySheet,
  'keys.checkRecoverySheet': checkRecoverySheet,
  'keys.printSheet': printSheet,
  'keys.recover': recover,
  'keys.rekey': rekey,
}
