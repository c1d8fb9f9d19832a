import { ID_NUMBER_PROBLEM_TEXT } from '#shared/kernel/id-number.ts'
import { rosterFieldName } from './roster-field.ts'
import { NOTES, type RosterProblem, type RosterProblemCode } from './roster-problem.ts'

type Words = (written: string, field: string) => string

const noIdNumber =
  (reason: string): Words =>
  (written) =>
    `身份证号“${written}”未录入：${reason}`

/** What is wrong, and what was done about it or is left to do. */
const TEXTS: Readonly<Record<RosterProblemCode, Words>> = {
  NAME_MISSING: () => '没有姓名，请在表里补上再导入',
  NAME_SEVERAL: (written) => `“${oneLine(written)}”像是几名儿童写在一格，请分成几行再导入`,
  BIRTH_UNKNOWN: (written) =>
    written === ''
      ? '没有出生日期，也没有可用的身份证号，请补上其中一项再导入'
      : `出生日期“${written}”看不明白，请改成 2015-03-01 这样再导入`,
  BIRTH_IN_FUTURE: (written) => `出生日期 ${written} 晚于今天，请核对后再导入`,
  SEX_UNKNOWN: () => '没有性别，也没有可用的身份证号，请补上其中一项再导入',
  OVER_18: (written) => `出生日期 ${written}，已满18周岁，不再纳入`,
  ROW_INVALID: (written) => `这一行不能保存：${written}`,
  DUPLICATE_IN_FILE: (written) => `与${written}是同一名儿童`,
  DUPLICATE_IN_REGISTER: (written) => `档案里已有：${written}`,
  ID_LENGTH: noIdNumber(ID_NUMBER_PROBLEM_TEXT.length),
  ID_CHARACTERS: noIdNumber(ID_NUMBER_PROBLEM_TEXT.characters),
  ID_PROVINCE: noIdNumber(ID_NUMBER_PROBLEM_TEXT.province),
  ID_BIRTH_DATE: noIdNumber(ID_NUMBER_PROBLEM_TEXT.birth_date),
  ID_CHECK_DIGIT: noIdNumber(ID_NUMBER_PROBLEM_TEXT.check_digit),
  ID_TRUNCATED: noIdNumber(ID_NUMBER_PROBLEM_TEXT.excel_truncated),
  ID_OLD_15: noIdNumber(ID_NUMBER_PROBLEM_TEXT.old_15),
  ID_OF_ADULT: noIdNumber('号码上的人已成年，可能是监护人的，请填写儿童本人的'),
  BIRTH_NOT_OF_ID: (written) => `出生日期“${written}”与身份证号不一致，已按身份证号登记，请核对`,
  BIRTH_INVALID: (written) => `出生日期“${written}”看不明白，已按身份证号登记，请核对`,
  BIRTH_MONTH_ONLY: (written) => `出生日期“${written}”只有年月，暂按当月1日登记，请核对`,
  SEX_NOT_OF_ID: (written) => `性别“${written}”与身份证号不一致，已按身份证号登记，请核对`,
  ETHNIC_UNKNOWN: (written) => `民族“${written}”不在名录里，未录入，请在档案中选择`,
  RELATION_UNKNOWN: (written) => `与儿童关系“${written}”看不明白，已记入备注，请在档案中选择`,
  GRADE_UNKNOWN: (written) => `年级“${written}”看不明白，已记入备注，请在档案中选择`,
  PHONE_WRONG: (written, field) => `${field}“${written}”不是完整的号码，未录入，请在档案中补上`,
  CATEGORY_UNKNOWN: (written, field) =>
    `${field}栏的“${written}”看不明白，未记类别，请在档案中补上`,
  CATEGORY_AGE: (written) => `年龄已超过，不再记为“${written}”`,
  FLAG_UNKNOWN: (written) => `“${written}”看不出是或否，按否处理，请核对`,
  REGISTERED_INVALID: (written) => `纳入时间“${written}”不能用，已按上面的纳入日期登记，请核对`,
  SAME_NAME_AND_BIRTH: (written) => `与${written}同名同出生日期，请选择是否同一名儿童`,
  TEXT_TOO_LONG: (_written, field) => `${field}太长，只保留了前面部分，请在档案中核对`,
  CELL_ERROR: (written, field) => `${field}栏是公式错误“${written}”，按空白处理，请核对`,
  ID_MISSING: () => '没有身份证号，请日后补上',
  BIRTH_FROM_ID: () => '出生日期取自身份证号',
  PHONE_SEVERAL: (written, field) => `${field}有几个号码，其余的已记入备注：${written}`,
  LEFT_BEHIND_KIND_OPEN: () => '留守情形未写明，暂记“父母双方外出”，请核对',
  DIFFICULTY_KIND_OPEN: () => '困境类型未写明，暂记“其他困境儿童”，请核对',
  LOW_INCOME_NOT_MARKED: () => '低保为“是”但没有标为困境，未记困境类别',
  CATEGORY_MISSING: () => '没有写明留守或困境，请在档案中补上类别',
  ROW_HIDDEN: () => '这一行在表格里是隐藏的，请确认需要导入',
}

/** One sentence for one problem, naming the field and the remedy. */
export function problemText(problem: RosterProblem): string {
  const field = problem.field === null ? '' : rosterFieldName(problem.field)
  return TEXTS[problem.code](problem.text, field)
}

/** Real problems before mere notes. */
export function problemTexts(problems: readonly RosterProblem[]): readonly string[] {
  const isNote = (problem: RosterProblem) => NOTES.some((code) => code === problem.code)
  return [...problems.filter((one) => !isNote(one)), ...problems.filter(isNote)].map(problemText)
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
