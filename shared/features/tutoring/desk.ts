import type { AttendanceStatus } from '#shared/features/attendance/status.ts'
import { isThere } from '#shared/features/attendance/status.ts'
import { minutesBetween, type ClockTime } from '#shared/kernel/clock-time.ts'
import type { Mark } from './attendance.ts'

/** Minutes after the beginning of a session from which a child who signs in is 迟到. */
export const LATE_AFTER_MINUTES = 15

/** How a child stands at the desk: not come, at the site, gone home, or known not to come. */
export type DeskState = 'not-come' | 'here' | 'gone' | 'away'

export const DESK_STATE_NAMES: Readonly<Record<DeskState, string>> = {
  'not-come': '未到',
  here: '在站',
  gone: '已接走',
  away: '不来',
}

export function deskStateOf(mark: Pick<Mark, 'status' | 'signedOutAt'> | null): DeskState {
  if (mark === null) return 'not-come'
  if (!isThere(mark.status)) return 'away'
  return mark.signedOutAt === null ? 'here' : 'gone'
}

/** 出勤, or 迟到 for who comes later than LATE_AFTER_MINUTES. */
export function statusOfComing(startsAt: ClockTime, at: ClockTime): AttendanceStatus {
  if (at <= startsAt) return 'present'
  return minutesBetween(startsAt, at) > LATE_AFTER_MINUTES ? 'late' : 'present'
}

/** What the desk knows of a child it looks for. */
export interface DeskName {
  readonly number: string
  readonly name: string
  readonly pinyin: string
  readonly initials: string
}

/**
 * The children meant by what was typed or scanned. A whole number means one child and nobody else,
 * so that a scanner is never ambiguous; so does a whole name. Otherwise parts of name, pinyin,
 * initials or the end of the number.
 */
export function findAtDesk<Child extends DeskName>(
  children: readonly Child[],
  typed: string,
): readonly Child[] {
  const text = plain(typed)
  if (text === '') return []
  const exact = children.filter(
    (child) => plain(child.number) === text || child.name === text.trim(),
  )
  if (exact.length > 0) return exact
  const digits = /^\d+$/u.test(text)
  return children.filter((child) =>
    digits
      ? plain(child.number).endsWith(text)
      : child.name.includes(text) ||
        child.initials.startsWith(text) ||
        child.pinyin.split(' ').some((spelling) => plain(spelling).includes(text)) ||
        plain(child.pinyin).startsWith(text),
  )
}

/** Scanners and input methods add hyphens, spaces and full-width forms. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-_]/gu, '')
    .toLowerCase()
    .replaceAll('ü', 'v')
}
