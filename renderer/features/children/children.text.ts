import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { ChildrenErrorCode } from '#shared/features/children/children.errors.ts'
import { SEXES } from '#shared/features/children/child-codes.ts'
import { ID_NUMBER_PROBLEM_TEXT, type IdNumberProblem } from '#shared/kernel/id-number.ts'

export const CHILDREN_TEXTS: ErrorTexts<ChildrenErrorCode> = {
  CHILD_ID_NUMBER_WRONG: (details) => idNumberText(detail(details, 'problem')),
  CHILD_BIRTH_NOT_OF_ID: (details) =>
    `与身份证号不一致：身份证号上是 ${detail(details, 'bornOn')}，请核对其中一项`,
  CHILD_SEX_NOT_OF_ID: (details) =>
    `与身份证号不一致：身份证号上是${sexText(detail(details, 'sex'))}，请核对其中一项`,
  CHILD_ID_TAKEN: (details) =>
    `这个证件号码已登记在编号 ${detail(details, 'number')} 的儿童名下，请先核对是否同一名儿童`,
  CHILD_SAME_NAME: (details) =>
    `已有同名同出生日期的儿童，编号 ${detail(details, 'number')}。确认不是同一名儿童后，请在下面打勾再保存`,
  CHILD_BORN_IN_FUTURE: '出生日期不能晚于今天',
  CHILD_REGISTERED_IN_FUTURE: '纳入日期不能晚于今天',
  CHILD_LEFT_IN_FUTURE: '退出日期不能晚于今天',
  CHILD_LEFT_BEFORE_REGISTERED: '退出日期不能早于纳入日期',
  CHILD_ALREADY_LEFT: '这名儿童已经退出，如需更改请先恢复在册',
  CHILD_ARCHIVED: '这名儿童的档案已归档，只能查看；要修改请先取消归档',
  CHILD_NOT_LEFT: '这名儿童在册，不需要恢复',
  CATEGORY_AGE: (details) =>
    `按起始日期的年龄不能记为“${detail(details, 'category')}”：只限未满 ${detail(details, 'below')} 周岁`,
  CATEGORY_IN_FUTURE: '类别变动日期不能晚于今天',
  CATEGORY_ENDED_BEFORE_START: (details) =>
    `“${detail(details, 'category')}”从 ${detail(details, 'startsOn')} 开始，变动日期不能早于这一天`,
  CATEGORY_OVERLAPS: (details) =>
    `“${detail(details, 'category')}”在 ${detail(details, 'endedOn')} 之前已有记录，变动日期不能早于这一天`,
}

function idNumberText(problem: string): string {
  return isIdNumberProblem(problem) ? ID_NUMBER_PROBLEM_TEXT[problem] : '身份证号不对，请核对'
}

function isIdNumberProblem(problem: string): problem is IdNumberProblem {
  return problem in ID_NUMBER_PROBLEM_TEXT
}

function sexText(code: string): string {
  return SEXES.find((sex) => sex.code === code)?.name ?? ''
}
