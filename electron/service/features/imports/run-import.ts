import type { ParsedInput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { ImportBatch } from '#shared/features/imports/roster-import.ts'
import type { CommandContext, TaskContext } from '#service/platform/context.ts'
import { registerChild } from '#service/features/children/children.public.ts'
import { getBatch, insertBatch, insertRow } from './imports.repository.ts'
import type { JudgedRow } from './judge-rows.ts'
import { judgeFile, rulesFor } from './preview-roster.ts'
import { readRosterFile } from './roster-file.ts'

/** Adds the good rows of a previewed file, all or none. Throws IMPORT_FILE_CHANGED. */
export async function runImport(
  context: TaskContext,
  { path, sha256, registeredOn }: ParsedInput<'imports.run'>,
): Promise<ImportBatch> {
  const rules = rulesFor(context.today, registeredOn)
  const file = await readRosterFile(path)
  if (file.sha256 !== sha256) throw new AppError('IMPORT_FILE_CHANGED')
  return context.write((write) => {
    const batchId = insertBatch(write.db, {
      fileName: file.fileName,
      sha256,
      importedAt: write.now,
      accountId: write.account.id,
    })
    for (const row of judgeFile(write.db, file, rules)) {
      insertRow(write.db, {
        batchId,
        sheet: row.row.sheet,
        rowNumber: row.row.rowNumber,
        name: row.identity.name,
        verdict: row.verdict,
        childId: addIfGood(write, row),
        problems: JSON.stringify(row.problems),
      })
    }
    write.about('import_batch', batchId)
    return getBatch(write.db, batchId)
  })
}

function addIfGood(context: CommandContext, row: JudgedRow): ChildId | null {
  const isGood = row.verdict === 'added' || row.verdict === 'added-with-problems'
  if (!isGood || row.child === null) return null
  return registerChild(context, row.child, row.categories)
}
