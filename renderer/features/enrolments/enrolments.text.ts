import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import { BOOKINGS_TEXTS } from '#renderer/features/bookings/bookings.public.tsx'
import type { EnrolmentsErrorCode } from '#shared/features/enrolments/enrolments.errors.ts'

type Details = Readonly<Record<string, unknown>>

const OWN: ErrorTexts<EnrolmentsErrorCode> = {
  ENROLMENT_CHILD_TWICE: (details) =>
    `${rowOf(details)}与第 ${detail(details, 'first')} 行是同一名儿童，请删去一行`,
  ENROLMENT_CHILD_NOT_ON_REGISTER: (details) =>
    `${rowOf(details)}在 ${detail(details, 'day')} 不在册，不能报名；请删去这一行`,
  ENROLMENT_APPLIED_TOO_LATE: (details) =>
    `${rowOf(details)}的报名日期晚于营期结束日期 ${detail(details, 'endsOn')}，请核对`,
  ENROLMENT_NOT_WAITING: (details) => `${detail(details, 'name')} 不在候补名单上，请刷新后再试`,
  ENROLMENT_ALREADY_OUT: (details) => `${detail(details, 'name')} 已经退出或未录取，不用再撤回`,
}

export const ENROLMENTS_TEXTS: ErrorTexts = {
  ...BOOKINGS_TEXTS,
  ...OWN,
  CAMP_CANCELLED: '这期营已取消，不能再改动',
  CAMP_FULL: (details) =>
    `名额 ${detail(details, 'quota')} 人，只剩 ${detail(details, 'free')} 个名额，请先调整名额`,
  CAMP_CHILD_ALREADY_ENROLLED: (details) => `编号 ${detail(details, 'number')} 的儿童已在名单上`,
  CAMP_CHILD_NOT_ON_REGISTER: (details) =>
    `编号 ${detail(details, 'number')} 的儿童在 ${detail(details, 'day')} 不在册，不能参营`,
  CAMP_DAY_OUTSIDE: '这期营的日子都已登记，不能再录取',
  CAMP_ATTENDED_AFTER_WITHDRAWAL: (details) =>
    `该儿童 ${detail(details, 'day')} 还有出勤，退营日期应在这一天之后`,
}

function rowOf(details: Details): string {
  return `第 ${detail(details, 'row')} 行 ${detail(details, 'name')} `
}
