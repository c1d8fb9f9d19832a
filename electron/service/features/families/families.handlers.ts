import type { HandlersFor } from '#service/platform/context.ts'
import { changeFact } from './change-fact.ts'
import { changeFamily, correctPerson, correctPeriod } from './correct-family.ts'
import { listCandidates, openFamily, revealPersonIdNumber } from './read-family.ts'

export const familiesHandlers: HandlersFor<'families'> = {
  'families.ofChild': openFamily,
  'families.candidates': listCandidates,
  'families.update': changeFamily,
  'families.correctPerson': correctPerson,
  'families.revealIdNumber': revealPersonIdNumber,
  'families.change': changeFact,
  'families.correctPeriod': correctPeriod,
}
