import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { ProgrammesErrorCode } from '#shared/features/programmes/programmes.errors.ts'
import type { BlockTheme } from '#shared/features/programmes/theme.ts'
import { dayOfMonthOf, monthOf, weekdayOf, type Day } from '#shared/kernel/day.ts'

/** Refusals of camps and the team that reach these forms. */
type Borrowed =
  | 'CAMP_CANCELLED'
  | 'CAMP_NAME_TAKEN'
  | 'CAMP_DATES_CLASH'
  | 'CAMP_GAP_TOO_LONG'
  | 'CAMP_ROOM_NOT_IN_USE'
  | 'TEAM_MEMBER_NOT_AT_WORK'
  | 'BOOKING_CLASH'
  | 'PDF_NOT_POSSIBLE'
  | 'FOLDER_NOT_WRITABLE'
  | 'FILE_IN_USE'

export const PROGRAMMES_TEXTS: ErrorTexts<ProgrammesErrorCode | Borrowed> = {
  BLOCK_OUTSIDE_CAMP: (details) =>
    `${detail(details, 'day')} 不在营期内；这期营的日期是 ${detail(details, 'dates')}`,
  BLOCK_ROOM_NOT_IN_USE: (details) =>
    `房间“${detail(details, 'name')}”在 ${detail(details, 'day')} 不在使用期内，请换一个房间`,
  BLOCK_DAY_RECORDED: (details) =>
    `${detail(details, 'day')} 已登记签到，当天的活动不能移走或删去；可以打开活动修改内容`,
  DAY_HAS_NO_BLOCKS: (details) => `${detail(details, 'day')} 还没有安排活动，没有可复制的`,
  MATERIAL_ITEM_STRUCK_OFF: (details) =>
    `物资“${detail(details, 'name')}”已注销，请改选其他物资，或改为购买、借用`,
  MATERIAL_BLOCK_OF_OTHER_CAMP: '所选活动不属于这期营，请重新选择',
  ALREADY_CONFIRMED: (details) => `“${detail(details, 'name')}”已经确认过，请刷新后再看`,
  NOT_CONFIRMED: '这一项还没有确认，不用收回',
  CLONE_WITHOUT_OPEN_DAYS: '从这一天起一年内没有足够的开放日，请先核对工作日历',
  CLONE_TOO_MANY_PARTS: (details) =>
    `跳过闭站日后要分成 ${detail(details, 'parts')} 段，一期最多 12 段，请换一个开营日期`,
  CAMP_CANCELLED: '这期营已取消，不能再改动',
  CAMP_NAME_TAKEN: (details) => `已有名为“${detail(details, 'name')}”的营期，请换一个名称`,
  CAMP_DATES_CLASH: (details) =>
    `${detail(details, 'from')} 至 ${detail(details, 'to')} 与营期“${detail(details, 'name')}”重叠，请换一个开营日期`,
  CAMP_GAP_TOO_LONG: (details) =>
    `第 ${detail(details, 'part')} 段与前一段间隔 ${detail(details, 'gapDays')} 天，超过 ${detail(details, 'maxGapDays')} 天`,
  CAMP_ROOM_NOT_IN_USE: (details) =>
    `房间“${detail(details, 'name')}”在 ${detail(details, 'day')} 不在使用期内`,
  TEAM_MEMBER_NOT_AT_WORK: (details) =>
    `${detail(details, 'name')}在 ${detail(details, 'day')} 不在岗，请换一个人`,
  BOOKING_CLASH: '与其他安排冲突，请调整时间、场所或人员；确实要这样安排的，请写明理由',
  PDF_NOT_POSSIBLE: '这台电脑不能生成文档，请在装有本程序的电脑上导出',
  FOLDER_NOT_WRITABLE: '这个文件夹不能写入，请换一个文件夹',
  FILE_IN_USE: '同名文件正被打开，请先关闭再导出',
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** 7月6日 周一. */
export function dayWords(day: Day): string {
  return `${monthOf(day)}月${dayOfMonthOf(day)}日 周${WEEKDAYS[weekdayOf(day) - 1] ?? ''}`
}

/** The edge of an activity on the grid; its theme is also written on it. */
export const THEME_COLOURS: Readonly<Record<BlockTheme, string>> = {
  safety: '#c62828',
  patriotism: '#ad1457',
  'tradition-health': '#2e7d32',
  family: '#ef6c00',
  other: '#6a1b9a',
  study: '#1565c0',
  meal: '#5d4037',
  rest: '#546e7a',
}
