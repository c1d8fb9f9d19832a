import type { HandlersFor } from '#service/platform/context.ts'
import { listMissing, readMissing } from './missing.ts'
import { printDossiers } from './print-dossiers.ts'
import { openTimeline } from './timeline.ts'

export const dossiersHandlers: HandlersFor<'dossiers'> = {
  'dossiers.missing': (context) => listMissing(context),
  'dossiers.missingOfChild': readMissing,
  'dossiers.timeline': openTimeline,
  'dossiers.print': printDossiers,
}
