import { verdictAfter, type RowChoice } from '#shared/features/imports/row-choice.ts'
import type { PreviewRow, VerdictCounts } from '#shared/features/imports/roster-import.ts'

export type Choices = ReadonlyMap<number, RowChoice>

/** The rows as they stand after what was chosen. */
export function decidedRows(rows: readonly PreviewRow[], choices: Choices): readonly PreviewRow[] {
  return rows.map((row) => {
    const choice = choices.get(row.id) ?? row.choice
    return choice === row.choice
      ? row
      : { ...row, choice, verdict: verdictAfter(row, choice ?? undefined) }
  })
}

export function countRows(rows: readonly PreviewRow[]): VerdictCounts {
  const counts = {
    added: 0,
    addedWithProblems: 0,
    updated: 0,
    undecided: 0,
    duplicate: 0,
    refused: 0,
  }
  for (const { verdict } of rows) {
    counts[verdict === 'added-with-problems' ? 'addedWithProblems' : verdict] += 1
  }
  return counts
}

/** 导入 48 名儿童，更新 2 人. */
export function importLabel(counts: VerdictCounts): string {
  const added = counts.added + counts.addedWithProblems
  if (counts.updated === 0) return `导入 ${added} 名儿童`
  return added === 0
    ? `更新 ${counts.updated} 人`
    : `导入 ${added} 名儿童，更新 ${counts.updated} 人`
}
