import { CODE, DATE, empty, keep, type TableAboutAChild } from './fates.ts'

const PROOF = '征求同意的证明，不含姓名'

/** Consents; see personal-fields.ts. */
export const CONSENT_TABLES: readonly TableAboutAChild[] = [
  {
    table: 'consent',
    rows: 'child_id = @childId',
    columns: {
      party: keep(PROOF),
      notice_version: keep(PROOF),
      signer_name: empty('同意书签字人姓名'),
      signer_relation: { words: '同意书签字人与儿童关系', delete: 'NULL' },
      signer_born_on: { words: '同意书签字人出生日期', anonymise: 'NULL' },
      signed_on: keep(DATE),
      way: keep(CODE),
      paper_on: keep(DATE),
      basis: keep(CODE),
      grounds: empty('无需同意的理由'),
      recorded_at: keep(DATE),
      voided_at: keep(DATE),
      void_reason: {
        words: '同意记录作废原因',
        anonymise: "CASE WHEN void_reason IS NULL THEN NULL ELSE '' END",
      },
    },
  },
  {
    table: 'consent_answer',
    rows: 'consent_id IN (SELECT id FROM consent WHERE child_id = @childId)',
    columns: {
      scope: keep(PROOF),
      withdrawn_on: keep(DATE),
      withdrawn_reason: {
        words: '撤回同意的原因',
        anonymise: "CASE WHEN withdrawn_reason IS NULL THEN NULL ELSE '' END",
      },
      withdrawn_at: keep(DATE),
    },
  },
]
