import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { ParentSchoolErrorCode } from '#shared/features/parent-school/parent-school.errors.ts'

type OtherCodes =
  | 'BOOKING_CLASH'
  | 'CHILD_ARCHIVED'
  | 'PDF_NOT_POSSIBLE'
  | 'FOLDER_NOT_WRITABLE'
  | 'FILE_IN_USE'
  | 'TEAM_MEMBER_NOT_AT_WORK'

export const PARENT_SCHOOL_TEXTS: ErrorTexts<ParentSchoolErrorCode | OtherCodes> = {
  PARENT_ROOM_NOT_IN_USE: (details) =>
    `“${detail(details, 'name')}”${detail(details, 'day')} 没有启用，请选在用的房间`,
  PARENT_SESSION_HELD: (details) =>
    `${detail(details, 'day')} 这一场已经举办，不能再改期或取消；到会情况可以更正`,
  PARENT_SESSION_CANCELLED: '这一场已取消，请先恢复',
  PARENT_SESSION_NOT_CANCELLED: '这一场没有取消，不需要恢复',
  PARENT_SESSION_NOT_YET: (details) => `这一场在 ${detail(details, 'day')}，到那天才能登记到会情况`,
  PARENT_SESSION_NOT_HELD: '先登记这一场的到会情况，再安排补课',
  PARENT_NOBODY_ABSENT: '受邀的家长都到了，不需要补课',
  PARENT_MAKE_UP_TOO_EARLY: (details) =>
    `补课不能早于原来的场次 ${detail(details, 'day')}，请改日期`,
  PARENT_GUEST_NOT_FAMILY: (details) =>
    `${detail(details, 'name')}不是${detail(details, 'child')}的家人，请刷新名单后再邀请`,
  PARENT_GUEST_WITHOUT_NAME: (details) =>
    `${detail(details, 'child')}的这位家人没有姓名，请先在档案里补上`,
  PARENT_CHILD_NOT_ON_REGISTER: (details) =>
    `${detail(details, 'name')}${detail(details, 'day')} 不在册，不能为其邀请家长`,
  PARENT_GUEST_MARKED: (details) => `${detail(details, 'name')}已点名，不能撤销邀请`,
  PARENT_ROLL_INCOMPLETE: (details) => `还有家长没有点名：${namesOf(details)}`,
  PARENT_GUEST_NOT_INVITED: '名单已有变化，请关闭后重新打开再登记',
  PARENT_FEEDBACK_OF_ABSENT: (details) =>
    `${detail(details, 'name')}没有到会，不能填写满意度和意见`,
  BOOKING_CLASH: '与已有安排冲突，请换时间、房间或主讲人；确需安排的，请在下面写明理由',
  CHILD_ARCHIVED: '这名儿童的档案已归档，不能再邀请其家人',
  PDF_NOT_POSSIBLE: '本机没有可用的打印组件，不能生成 PDF',
  FOLDER_NOT_WRITABLE: '这个文件夹不能写入，请换一个文件夹',
  FILE_IN_USE: '同名文件正在被其他程序打开，请关闭后再试',
  TEAM_MEMBER_NOT_AT_WORK: (details) =>
    `${detail(details, 'name')} ${detail(details, 'day')} 不在岗，请换主讲人`,
}

function namesOf({ names }: Readonly<Record<string, unknown>>): string {
  const all = Array.isArray(names) ? names.map(String) : []
  return all.length > 5 ? `${all.slice(0, 5).join('、')}等 ${all.length} 人` : all.join('、')
}
