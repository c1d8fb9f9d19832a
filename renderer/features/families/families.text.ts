import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { FamiliesErrorCode } from '#shared/features/families/families.errors.ts'
import { ID_NUMBER_PROBLEM_TEXT, type IdNumberProblem } from '#shared/kernel/id-number.ts'

export const FAMILIES_TEXTS: ErrorTexts<FamiliesErrorCode | 'CHILD_ARCHIVED'> = {
  CHILD_ARCHIVED: '这名儿童的档案已归档，只能查看；要修改请先取消归档',
  PERIOD_OVERLAPS: '与已有的另一段记录时间重叠，请核对两段的起止日期',
  PERIOD_IN_FUTURE: '日期不能晚于今天',
  PERIOD_BEFORE_BIRTH: (details) => `日期不能早于儿童出生的 ${detail(details, 'bornOn')}`,
  PERIOD_NOT_AFTER_START: (details) =>
    `这一段从 ${detail(details, 'startsOn')} 开始，日期要晚于这一天；当时就写错了的，请用“更正”`,
  PERIOD_SAME: '与现在记录的情况完全相同，没有变动可登记',
  PERSON_NOT_OF_FAMILY: '这个人不在这名儿童的家庭里，请重新选择',
  PERSON_YOUNGER_THAN_CHILD: (details) =>
    `监护人、父母的出生日期要早于儿童的 ${detail(details, 'bornOn')}，请核对`,
  PERSON_ID_NUMBER_WRONG: (details) => idNumberText(detail(details, 'problem')),
  PERSON_BIRTH_NOT_OF_ID: (details) =>
    `与身份证号不一致：身份证号上是 ${detail(details, 'bornOn')}，请核对其中一项`,
  PERSON_SEX_NOT_OF_ID: '与身份证号不一致，请核对其中一项',
}

function idNumberText(problem: string): string {
  return isProblem(problem) ? ID_NUMBER_PROBLEM_TEXT[problem] : '身份证号不对，请核对'
}

function isProblem(problem: string): problem is IdNumberProblem {
  return problem in ID_NUMBER_PROBLEM_TEXT
}
