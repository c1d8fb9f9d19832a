import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { CampYear } from '#shared/features/camps/camp-year.ts'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import type { CampsErrorCode } from '#shared/features/camps/camps.errors.ts'
import type { Completion } from '#shared/features/camps/child-attendance.ts'
import { dayOfMonthOf, monthOf, weekdayOf, type Day } from '#shared/kernel/day.ts'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

export const CAMPS_TEXTS: ErrorTexts<CampsErrorCode | 'TEAM_MEMBER_NOT_AT_WORK'> = {
  CAMP_NAME_TAKEN: (details) => `已有名为“${detail(details, 'name')}”的营期，请换一个名称`,
  CAMP_DATES_CLASH: (details) =>
    `${detail(details, 'from')} 至 ${detail(details, 'to')} 与营期“${detail(details, 'name')}”重叠；` +
    '同一天只能属于一期，请调整日期',
  CAMP_GAP_TOO_LONG: (details) => gapText(details),
  CAMP_ROOM_NOT_IN_USE: (details) =>
    `房间“${detail(details, 'name')}”在 ${detail(details, 'day')} 不在使用期内，请换一个房间`,
  CAMP_DAY_HAS_ATTENDANCE: (details) =>
    `${detail(details, 'day')} 已登记签到，新日期不能漏掉这一天；确需改动，请先把当天改为取消`,
  CAMP_QUOTA_BELOW_MEMBERS: (details) =>
    `名单上已有 ${detail(details, 'members')} 人，名额不能少于这个数`,
  CAMP_CANCELLED: '这期营已取消，不能再改动',
  CAMP_ALREADY_HELD: (details) =>
    `已举办 ${detail(details, 'heldDays')} 天，不能整期取消；余下的日子请逐日登记为取消，或调整日期`,
  CAMP_FULL: (details) =>
    `名额 ${detail(details, 'quota')} 人，还可报 ${detail(details, 'free')} 人，` +
    `这次选了 ${detail(details, 'wanted')} 人`,
  CAMP_CHILD_NOT_ON_REGISTER: (details) =>
    `编号 ${detail(details, 'number')} 的儿童在 ${detail(details, 'day')} 不在册，不能参营`,
  CAMP_CHILD_ALREADY_ENROLLED: (details) => `编号 ${detail(details, 'number')} 的儿童已在名单上`,
  CAMP_CHILD_NOT_ENROLLED: (details) =>
    `编号 ${detail(details, 'number')} 的儿童不在当天名单上，请刷新后再点名`,
  CAMP_CHILD_WITHDRAWN: (details) => `该儿童已于 ${detail(details, 'withdrawnOn')} 退营`,
  CAMP_WITHDRAWN_BEFORE_ENROLLED: (details) =>
    `退营日期不能早于参营日期 ${detail(details, 'enrolledOn')}`,
  CAMP_ATTENDED_AFTER_WITHDRAWAL: (details) =>
    `该儿童 ${detail(details, 'day')} 还有出勤，退营日期应在这一天之后`,
  CAMP_DAY_OUTSIDE: (details) => `${detail(details, 'day')} 不是这期营的日子，请核对日期`,
  CAMP_DAY_IN_FUTURE: (details) => `${detail(details, 'day')} 还没有到，到当天再登记`,
  CAMP_DAY_TAKEN: (details) =>
    `${detail(details, 'day')} 已由营期“${detail(details, 'name')}”举办，同一天只能属于一期`,
  CAMP_ROSTER_EMPTY: '当天名单上没有儿童，请先在“名单”里报名',
  CAMP_ROLL_CALL_INCOMPLETE: (details) =>
    `还有 ${detail(details, 'missing')} 名儿童没有点到，请刷新后再点名`,
  TEAM_MEMBER_NOT_AT_WORK: (details) =>
    `${detail(details, 'name')} 在 ${detail(details, 'day')} 不在岗，请换一人带队，或先留空`,
  CAMP_INCIDENT_CLOSED: (details) =>
    `这条记录已于 ${detail(details, 'closedOn')} 了结，不能再补记；有新情况请另记一条`,
  CAMP_DAY_HAS_BLOCKS: (details) =>
    `${detail(details, 'day')} 的日程里还有“${detail(details, 'title')}”，新日期不能漏掉这一天；` +
    '请先在“日程”里移走或删除当天的活动',
  CAMP_NOBODY_PRESENT: '没有一名儿童到营，不能算举办；请改为休息或取消',
}

/** The rule between two parts, for the refusal and for the warning while dates are typed. */
export function gapText(gap: Readonly<Record<string, unknown>>): string {
  return (
    `第 ${detail(gap, 'part')} 段与前一段间隔 ${detail(gap, 'gapDays')} 天，` +
    `超过 ${detail(gap, 'maxGapDays')} 天不能算同一期，请登记为两期`
  )
}

/** 7月6日 周一. */
export function dayWords(day: Day): string {
  return `${monthOf(day)}月${dayOfMonthOf(day)}日 ${weekdayName(day)}`
}

export function weekdayName(day: Day): string {
  return `周${WEEKDAYS[weekdayOf(day) - 1] ?? ''}`
}

export const WEEKDAY_HEADINGS = WEEKDAYS

/** 2026-07-06 至 07-17, the year again where it changes; 分 2 段 where there are parts. */
export function datesText(camp: Pick<CampSummary, 'startsOn' | 'endsOn' | 'segments'>): string {
  const sameYear = camp.startsOn.slice(0, 4) === camp.endsOn.slice(0, 4)
  const end = sameYear ? camp.endsOn.slice(5) : camp.endsOn
  const parts = camp.segments.length > 1 ? `（分 ${camp.segments.length} 段）` : ''
  return `${camp.startsOn} 至 ${end}${parts}`
}

/** 标准 1–2 期. */
export function standardText(year: Pick<CampYear, 'minPerYear' | 'fullPerYear'>): string {
  return year.minPerYear === year.fullPerYear
    ? `标准 ${year.minPerYear} 期`
    : `标准 ${year.minPerYear}–${year.fullPerYear} 期`
}

/** What is still to be done this year; null when the year has enough. */
export function yearForecastText({ forecast }: Pick<CampYear, 'forecast'>): string | null {
  if (forecast === null) return null
  const { daysToHold, latestDay, name, campId } = forecast
  if (campId !== null && daysToHold === 0) return `“${name}”已满天数，结束后计入达标营期`
  if (campId !== null) return `“${name}”${neededText(daysToHold, latestDay)}`
  if (!forecast.isPossible) return `本年度剩余天数已不足 ${daysToHold} 天，今年无法再办满一期`
  return neededText(daysToHold, latestDay)
}

/** What one camp still needs, while something can still be done. */
export function campForecastText({ forecast, state }: CampSummary): string | null {
  const { daysToHold, daysOpen, canQualify, latestDay } = forecast
  if (state === 'cancelled' || daysToHold === 0) return null
  if (!canQualify) {
    return state === 'held'
      ? null
      : `还需举办 ${daysToHold} 天才达标，只剩 ${daysOpen} 天，请补办或加一段日期`
  }
  return neededText(daysToHold, latestDay)
}

/** 还需举办 n 天才达标，最晚 m 月 d 日: from that day on no day may be left out. */
function neededText(daysToHold: number, latestDay: Day | null): string {
  const latest =
    latestDay === null ? '' : `，最晚 ${monthOf(latestDay)} 月 ${dayOfMonthOf(latestDay)} 日`
  return `还需举办 ${daysToHold} 天才达标${latest}`
}

export const COMPLETION_NAMES: Readonly<Record<Completion, string>> = {
  'all-days': '全勤',
  completed: '结营',
  'not-completed': '未达结营',
  'not-yet': '—',
}
