import type { HandlersFor } from '#service/platform/context.ts'
import { compareFiles } from './compare-files.ts'
import { dismissPair, takeDismissalBack } from './dismiss-pair.ts'
import { countCandidates, listCandidates, listDismissed } from './list-candidates.ts'
import { mergeFiles } from './merge-files.ts'
import { listMerges } from './merges.repository.ts'
import { undoMerge } from './undo-merge.ts'

export const duplicatesHandlers: HandlersFor<'duplicates'> = {
  'duplicates.candidates': (context) => listCandidates(context),
  'duplicates.count': (context) => countCandidates(context),
  'duplicates.dismissed': (context) => listDismissed(context),
  'duplicates.merged': ({ db }) => listMerges(db),
  'duplicates.compare': compareFiles,
  'duplicates.dismiss': dismissPair,
  'duplicates.takeBack': takeDismissalBack,
  'duplicates.merge': mergeFiles,
  'duplicates.undo': undoMerge,
}
