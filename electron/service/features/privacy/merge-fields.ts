import { CODE, DATE, keep, type TableAboutAChild } from './fates.ts'

const MERGES = 'survivor_id = @childId OR loser_id = @childId'

/** What is remembered of files that were merged or found to be of two children. */
export const MERGE_TABLES: readonly TableAboutAChild[] = [
  {
    table: 'not_duplicate',
    rows: 'first_id = @childId OR second_id = @childId',
    columns: {
      facts: { words: '与其他档案相似之处的校验值', anonymise: "'[]'" },
      reason: { words: '不是同一名儿童的理由', anonymise: "'（已匿名化）'" },
      decided_at: keep(DATE),
    },
  },
  {
    table: 'child_merge',
    rows: MERGES,
    columns: {
      reason: { words: '合并档案的原因', anonymise: "'（已匿名化）'" },
      merged_at: keep(DATE),
    },
  },
  {
    table: 'child_merge_step',
    rows: `merge_id IN (SELECT id FROM child_merge WHERE ${MERGES})`,
    columns: {
      table_name: keep(CODE),
      before: { words: '合并档案时的原内容', anonymise: 'NULL' },
      after: { words: '合并档案时的原内容', anonymise: 'NULL' },
      digest: { words: '合并档案时的原内容', anonymise: 'NULL' },
    },
  },
]
