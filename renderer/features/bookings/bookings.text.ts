import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { BookingsErrorCode } from '#shared/features/bookings/bookings.errors.ts'

/** For the forms of every feature that books something. */
export const BOOKINGS_TEXTS: ErrorTexts<BookingsErrorCode> = {
  BOOKING_CLASH: '与已有的安排冲突，没有保存。请改时间、场地或人员；确需安排的，请填写理由后再保存',
  BOOKING_NOT_MOVABLE: (details) =>
    `“${detail(details, 'title')}”不能在日程上调整，请到它自己的页面修改`,
  BOOKING_ROOM_NOT_IN_USE: (details) =>
    `“${detail(details, 'name')}”${detail(details, 'day')}没有启用，请另选场地`,
  RESERVATION_CANCELLED: '这项安排已取消，请刷新日程后再试',
  RESERVATION_NOT_CANCELLED: '这项安排没有取消，不需要恢复',
}
