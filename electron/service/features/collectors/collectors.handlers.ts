import type { HandlersFor } from '#service/platform/context.ts'
import { addCollector, correctCollector, endCollecting } from './enter-collector.ts'
import { openCollectors } from './read-collectors.ts'

export const collectorsHandlers: HandlersFor<'collectors'> = {
  'collectors.ofChild': openCollectors,
  'collectors.add': addCollector,
  'collectors.end': endCollecting,
  'collectors.correct': correctCollector,
}
