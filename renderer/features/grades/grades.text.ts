import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { GradesErrorCode } from '#shared/features/grades/grades.errors.ts'

export const GRADES_TEXTS: ErrorTexts<GradesErrorCode> = {
  GRADE_TOO_EARLY: (details) => `${detail(details, 'on')} 起才能保存，现在可以先核对`,
  GRADE_YEAR_NOT_CURRENT: '只能办理本学年的升级；以前学年的变动请在儿童档案“家庭与变动”中登记',
  GRADE_ROWS_NOT_DUE: (details) =>
    `有 ${detail(details, 'count')} 名儿童已经更新过或已退出，没有保存。请刷新名单后再办理`,
  GRADE_ROWS_STALE: (details) =>
    `有 ${detail(details, 'count')} 名儿童的年级刚被他人改过，没有保存。请刷新名单后再办理`,
  GRADE_CHOICE_WRONG: (details) =>
    `有 ${detail(details, 'count')} 名儿童的新年级与原年级接不上，请重新选择`,
  GRADE_SCHOOL_MISSING: (details) =>
    `有 ${detail(details, 'count')} 名儿童升入新学段，请填写新学校，或取消勾选`,
  GRADE_ALREADY_UNDONE: '这次升级已经撤销，请刷新后再看',
  GRADE_ADVANCE_CHANGED: (details) =>
    `有 ${detail(details, 'count')} 名儿童的就学情况在升级后又有变动或档案已归档（编号 ${detail(details, 'numbers')}），不能整批撤销。请在这些儿童的档案中逐个更正`,
}
