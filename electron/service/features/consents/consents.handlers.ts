import type { HandlersFor } from '#service/platform/context.ts'
import { addPaper } from './add-paper.ts'
import { printNotices, printRules } from './print-papers.ts'
import { listConsentLines, listOfficers, openConsents } from './read-consents.ts'
import { recordConsent } from './record-consent.ts'
import { voidConsent, withdrawConsent } from './withdraw-consent.ts'

export const consentsHandlers: HandlersFor<'consents'> = {
  'consents.ofChild': openConsents,
  'consents.list': listConsentLines,
  'consents.record': recordConsent,
  'consents.addPaper': addPaper,
  'consents.withdraw': withdrawConsent,
  'consents.void': voidConsent,
  'consents.officers': listOfficers,
  'consents.printNotices': printNotices,
  'consents.printRules': printRules,
}
