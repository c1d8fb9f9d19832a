import { createHash } from 'node:crypto'
import type { ParsedInput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { ImportsErrorCode } from '#shared/features/imports/imports.errors.ts'
import type { ImportBatch, ImportBatchId } from '#shared/features/imports/roster-import.ts'
import type { RosterVerdict } from '#shared/features/imports/roster-problem.ts'
import { verdictAfter, type RowChoice } from '#shared/features/imports/row-choice.ts'
import type { CommandContext, TaskContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import {
  registerChild,
  snapshotChild,
  updateChildFields,
} from '#service/features/children/children.public.ts'
import { PROBLEM_HEADING, targetsOf } from './column-mapping.ts'
import { getBatch, insertBatch, insertRow } from './imports.repository.ts'
import { fingerprintOf, judgeFile, type LoadedRoster } from './judge-file.ts'
import type { JudgedRow } from './judge-rows.ts'
import { forgetLayout, saveLayout } from './layouts.repository.ts'
import { loadRoster } from './load-roster.ts'

/** A row with what will be done about it. */
interface DecidedRow {
  readonly row: JudgedRow
  readonly verdict: RosterVerdict
}

/**
 * Adds and updates the children of a previewed file, all or none. Throws IMPORT_FILE_CHANGED,
 * IMPORT_REGISTER_CHANGED, IMPORT_UNDECIDED and IMPORT_CHOICE_IMPOSSIBLE.
 */
export async function runImport(
  context: TaskContext,
  input: ParsedInput<'imports.run'>,
): Promise<ImportBatch> {
  const file = await loadRoster(context, input)
  if (file.sha256 !== input.sha256) throw refuse('IMPORT_FILE_CHANGED')
  return context.write((write) => {
    const rows = judgeFile(write.db, file)
    const isAsPreviewed =
      input.previewed === undefined || input.previewed === fingerprintOf(file, rows)
    if (!isAsPreviewed) throw refuse('IMPORT_REGISTER_CHANGED')
    const decided = decide(rows, input.choices ?? [])
    const batchId = insertBatch(write.db, {
      fileName: file.fileName,
      sha256: file.sha256,
      importedAt: write.now,
      accountId: write.account.id,
    })
    for (const one of decided) carryOut(write, batchId, one)
    rememberLayouts(write, file)
    write.about('import_batch', batchId)
    return getBatch(write.db, batchId)
  })
}

/** What the register holds of a child, so that a later change is noticed. */
export function stateOf(db: Reads, id: ChildId): string {
  return createHash('sha256').update(snapshotChild(db, id)).digest('hex')
}

function decide(
  rows: readonly JudgedRow[],
  choices: readonly { readonly row: number; readonly choice: RowChoice }[],
): readonly DecidedRow[] {
  const chosen = new Map(choices.map(({ row, choice }) => [row, choice]))
  const decided = rows.map((row, index) => {
    const choice = chosen.get(index + 1)
    if (choice !== undefined && !row.options.includes(choice)) {
      throw refuse('IMPORT_CHOICE_IMPOSSIBLE', { row: row.row.rowNumber })
    }
    return { row, verdict: verdictAfter(row, choice ?? row.choice ?? undefined) }
  })
  const open = decided.filter(({ verdict }) => verdict === 'undecided')
  if (open.length > 0) {
    throw refuse('IMPORT_UNDECIDED', {
      rows: open.map(({ row }) => row.row.rowNumber).join('、'),
    })
  }
  return decided
}

function carryOut(context: CommandContext, batchId: ImportBatchId, decided: DecidedRow): void {
  const { row, verdict } = decided
  const { match, update } = row
  const isUpdate = verdict === 'updated' && match !== null && update !== null
  const before = isUpdate ? snapshotChild(context.db, match.id) : null
  if (isUpdate) updateChildFields(context, match.id, update)
  const childId = isUpdate ? match.id : addIfGood(context, decided)
  if (childId !== null) context.about('child', childId)
  insertRow(context.db, {
    batchId,
    sheet: row.row.sheet,
    rowNumber: row.row.rowNumber,
    name: row.identity.name,
    verdict,
    childId,
    problems: JSON.stringify(row.problems),
    before,
    after: childId === null ? null : stateOf(context.db, childId),
  })
}

function addIfGood(context: CommandContext, { row, verdict }: DecidedRow): ChildId | null {
  const isGood = verdict === 'added' || verdict === 'added-with-problems'
  if (!isGood || row.child === null) return null
  return registerChild(context, row.child, row.categories)
}

/** A mapping that differs from what the program finds by itself is used again next time. */
function rememberLayouts({ db, now }: CommandContext, { sheets }: LoadedRoster): void {
  for (const { fingerprint, header, found } of sheets) {
    const targets = targetsOf(header)
    if (targets.every((target, index) => target === found[index])) forgetLayout(db, fingerprint)
    else {
      const own = targets.filter((_, index) => header.columns[index]?.heading !== PROBLEM_HEADING)
      saveLayout(db, { fingerprint, targets: own, usedAt: now })
    }
  }
}

function refuse(code: ImportsErrorCode, details: Record<string, unknown> = {}): AppError {
  return new AppError(code, details)
}
