import type { HandlersFor } from '#service/platform/context.ts'
import { declineForm } from './decline-form.ts'
import { enrolWaiting } from './enrol-waiting.ts'
import { readForms } from './read-forms.ts'
import { saveForms } from './save-forms.ts'
import { withdrawForm } from './withdraw-form.ts'

export const enrolmentsHandlers: HandlersFor<'enrolments'> = {
  'enrolments.ofCamp': readForms,
  'enrolments.saveForms': saveForms,
  'enrolments.enrol': enrolWaiting,
  'enrolments.decline': declineForm,
  'enrolments.withdraw': withdrawForm,
}
