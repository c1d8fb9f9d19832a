import type { VerdictCounts } from '#shared/features/imports/roster-import.ts'
import type { RosterVerdict } from '#shared/features/imports/roster-problem.ts'

export function countVerdicts(rows: readonly { readonly verdict: RosterVerdict }[]): VerdictCounts {
  const count = (verdict: RosterVerdict) => rows.filter((row) => row.verdict === verdict).length
  return {
    added: count('added'),
    addedWithProblems: count('added-with-problems'),
    updated: count('updated'),
    undecided: count('undecided'),
    duplicate: count('duplicate'),
    refused: count('refused'),
  }
}
