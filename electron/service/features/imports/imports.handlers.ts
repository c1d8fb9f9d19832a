import type { HandlersFor } from '#service/platform/context.ts'
import { getBatch, listBatches, listRows } from './imports.repository.ts'
import { exportProblems } from './export-problems.ts'
import { previewRoster } from './preview-roster.ts'
import { runImport } from './run-import.ts'
import { undoImport } from './undo-import.ts'

export const importsHandlers: HandlersFor<'imports'> = {
  'imports.preview': previewRoster,
  'imports.run': runImport,
  'imports.exportProblems': exportProblems,
  'imports.undo': undoImport,
  'imports.list': ({ db }) => listBatches(db),
  'imports.rows': (context, { id }) => {
    const batch = getBatch(context.db, id)
    context.about('import_batch', batch.id)
    return listRows(context.db, batch.id)
  },
}
