import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { DuplicatesErrorCode } from '#shared/features/duplicates/duplicates.errors.ts'

export const DUPLICATES_TEXTS: ErrorTexts<DuplicatesErrorCode> = {
  DUPLICATE_SAME_CHILD: '选的是同一份档案，请选两份不同的档案',
  DUPLICATE_ARCHIVED: (details) =>
    `档案 ${detail(details, 'number')} 已归档，不能合并。确需合并的，请先取消归档`,
  DUPLICATE_ALREADY_MERGED: (details) =>
    `其中一份已经并入 ${detail(details, 'number')}，请关闭后刷新名单`,
  DUPLICATE_STALE: '核对期间有人改过其中一份档案，没有合并。请关闭后重新打开核对',
  DUPLICATE_PERIODS_OVERLAP: (details) =>
    `两份档案同一时期的${detail(details, 'facts')}记录不一致，请在该行选择以哪一份为准`,
  DUPLICATE_CONFLICT: (details) => `现在还不能合并：${detail(details, 'records')}`,
  DUPLICATE_BIRTH_NOT_OF_ID: (details) =>
    `选用的身份证号上的出生日期是 ${detail(details, 'bornOn')}，与选用的出生日期不一致，请改选`,
  DUPLICATE_SEX_NOT_OF_ID: '选用的身份证号与选用的性别不一致，请改选',
  DUPLICATE_DATES_WRONG: '选用的出生日期、纳入日期、退出日期前后矛盾，请改选',
  DUPLICATE_NOT_ALIKE: '这两份档案已经没有相似之处，请刷新名单',
  DUPLICATE_UNDO_CHANGED: (details) =>
    `合并之后${detail(details, 'records')}又有变动，不能整体撤销。请在档案中逐项更正`,
  DUPLICATE_UNDO_CLOSED:
    '保留的档案后来又并入别的档案，或已归档，不能撤销。请先撤销后一次合并或取消归档',
}
