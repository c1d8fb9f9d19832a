import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import { dueText } from '#shared/features/tutoring/planned-days.ts'
import type { TutoringErrorCode } from '#shared/features/tutoring/tutoring.errors.ts'
import { isDay } from '#shared/kernel/day.ts'

/** Refusals of other features that these acts pass on. */
type SharedErrorCode =
  | 'BOOKING_CLASH'
  | 'TEAM_MEMBER_NOT_AT_WORK'
  | 'PDF_NOT_POSSIBLE'
  | 'FOLDER_NOT_WRITABLE'
  | 'FILE_IN_USE'

export const TUTORING_TEXTS: ErrorTexts<TutoringErrorCode | SharedErrorCode> = {
  TERM_NAME_TAKEN: (details) => `已有名为“${detail(details, 'name')}”的学期，请换一个名称`,
  TERM_ROOM_NOT_IN_USE: (details) =>
    `“${detail(details, 'room')}”在本学期内没有启用，请另选场地，或到“场所”中核对启用日期`,
  TERM_HAS_SESSIONS_OUTSIDE: (details) =>
    `${detail(details, 'day')} 已有点名或停开记录，学期起止日期要包含这一天`,
  DAY_OUTSIDE_TERM: (details) =>
    `日期不在本学期内，请填写 ${detail(details, 'startsOn')} 至 ${detail(details, 'endsOn')} 之间的日期`,
  DAY_IN_FUTURE: '还没到这一天，不能提前点名',
  DAY_NOT_DUE: (details) =>
    `${notDue(details)}，按安排不用点名。如果这天确实开放，请先点“这天照常开放”`,
  DAY_ALREADY_HELD: '这天已经点过名。确定停开后，这天的出勤不再计入统计',
  ALREADY_ON_ROSTER: '所选儿童中有人已在名单上，请去掉后再加入',
  ALREADY_LEFT: (details) => `这名儿童已从 ${detail(details, 'leftOn')} 起离开名单，请刷新后再看`,
  LEFT_BEFORE_JOINED: (details) =>
    `离开日期不能早于加入日期 ${detail(details, 'joinedOn')}，请改晚一些`,
  ATTENDED_AFTER_LEAVING: (details) =>
    `这名儿童 ${detail(details, 'day')} 还有点名记录，请把离开日期改到这天之后`,
  CHILD_LEFT_ARCHIVE: (details) =>
    `所选儿童中有人已从 ${detail(details, 'leftOn')} 起退出儿童档案，请去掉后再加入`,
  CHILD_NOT_ON_ROSTER: '名单上没有这名儿童，请重新打开这一天再点名',
  ROSTER_EMPTY: '这天名单上没有儿童，请先到“名单”中加入',
  ROLL_CALL_INCOMPLETE: (details) =>
    `名单刚有变化，还有 ${detail(details, 'missing')} 人没有点到，请重新打开这一天再点名`,
  ROLL_CALL_NOT_TAKEN: '这天还没有点名或签到，请先点名',
  CHILD_WAS_NOT_THERE: '这名儿童当天没有出勤，请刷新后再看',
  SIGN_IN_MISSING: '还没有填写签到时间，请先补上并保存点名',
  SIGN_OUT_BEFORE_SIGN_IN: (details) =>
    `签退时间不能早于签到时间 ${detail(details, 'signedInAt')}，请核对`,
  ALREADY_SIGNED_IN: (details) => `${named(details)}${detail(details, 'at')} 已签到，不用再签`,
  ALREADY_SIGNED_OUT: (details) => {
    const who = detail(details, 'collectedBy')
    return `${named(details)}${detail(details, 'at')} 已签退${who === '' ? '（自行离开）' : `，接走人：${who}`}`
  },
  CHILD_NOT_SIGNED_IN: (details) => `${named(details)}还没有签到，不能签退，请先签到`,
  DAY_CLOSED: (details) =>
    `${detail(details, 'day')} 已关闭。确实要改的，请填写更正原因，改动前后都会留下记录`,
  DAY_ALREADY_CLOSED: (details) => `${detail(details, 'day')} 已经关闭，请刷新后再看`,
  CHILDREN_STILL_HERE: (details) =>
    `还有 ${detail(details, 'count')} 人在站：${detail(details, 'names')}。当天关闭前都要有签退时间`,
  REST_NOT_SETTLED: (details) =>
    `还有 ${detail(details, 'missing')} 名未到的儿童没有定为请假或缺勤，请逐一选定`,
  GROUP_NAME_TAKEN: (details) => `本学期已有“${detail(details, 'name')}”，请换一个小组名称`,
  DUTY_WEEKDAY_NOT_IN_TERM: '本学期这一天不开放，不能安排值班，请刷新后重新安排',
  MONTH_WITHOUT_SESSIONS: '这个月还没有点名记录，没有可以导出的考勤表',
  BOOKING_CLASH: '与已有安排冲突，请改时间，或写明仍要安排的理由',
  TEAM_MEMBER_NOT_AT_WORK: (details) =>
    `${detail(details, 'name')}在 ${detail(details, 'day')} 不在岗，请换人，或到“团队”中核对`,
  PDF_NOT_POSSIBLE: '本机不能生成 PDF，请换一台装有 Edge 或 Chrome 的电脑',
  FOLDER_NOT_WRITABLE: '这个文件夹不能保存文件，请另选一个',
  FILE_IN_USE: '文件正被其他程序打开，请关闭后再试',
  COLLECTOR_FORBIDDEN:
    '这个人被登记为禁止接送，不能把孩子交给他（她）。请联系监护人；情况有变的，到儿童档案“同意与接送”中结束这条登记',
}

/** 林小雨 , or nothing where the refusal names nobody. */
function named(details: Readonly<Record<string, unknown>>): string {
  const { name } = details
  return typeof name === 'string' && name !== '' ? `${name} ` : ''
}

function notDue(details: Readonly<Record<string, unknown>>): string {
  const { day, holiday } = details
  if (!isDay(day)) return '这天不开放'
  const isHoliday = typeof holiday === 'string' && holiday !== ''
  if (isHoliday && details['reason'] === 'site-closed') return holiday
  const reason = isHoliday ? 'statutory-day-off' : 'other-weekday'
  return dueText({ reason, holiday: isHoliday ? holiday : '' }, day)
}
