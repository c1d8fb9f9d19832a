import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import { removalReasonName, removalReasonSchema } from '#shared/features/library/copy.ts'
import type { LibraryErrorCode } from '#shared/features/library/library.errors.ts'
import { formatDayLong, isDay } from '#shared/kernel/day.ts'

type Details = Readonly<Record<string, unknown>>

export const LIBRARY_TEXTS: ErrorTexts<LibraryErrorCode> = {
  ISBN_ON_FILE: (details) =>
    `目录里已有这个 ISBN：${book(details)}。请打开它，用“增加册数”登记新到的册`,
  BARCODE_TAKEN: (details) => `条码 ${detail(details, 'barcode')} 已用于${book(details)}，请换一个`,
  BARCODES_USED_UP: '馆内条码已用到 TS999999，请给这些书另编条码',
  ACQUIRED_IN_FUTURE: (details) => `入藏日期不能晚于今天（${day(details, 'today')}）`,
  BARCODE_UNKNOWN: (details) => unknownBarcode(detail(details, 'barcode')),
  COPY_IS_LENT: (details) =>
    `${book(details)}已经借出，应还日期${day(details, 'dueOn')}，请先办理归还`,
  COPY_IS_REMOVED: (details) =>
    `${book(details)}已于${day(details, 'on')}作“${reason(details)}”下架。书已找回的，请在“图书目录”中重新登记一册`,
  COPY_NOT_LENT: (details) => `${book(details)}没有借出，不用归还，请放回书架`,
  REMOVAL_IN_FUTURE: (details) => `下架日期不能晚于今天（${day(details, 'today')}）`,
  REMOVAL_TOO_EARLY: (details) =>
    `下架日期不能早于${day(details, 'earliest')}（入藏或最近一次借还的日期）`,
  CHILD_NOT_ON_REGISTER: '这名儿童已不在册，只能还书，不能借书或续借',
  CHILD_AT_LOAN_LIMIT: (details) =>
    `已借满 ${detail(details, 'maxBooks')} 册：${books(details)}。还回一册后再借`,
  LOAN_OVERDUE_FIRST: (details) => `有逾期未还的图书：${books(details)}。还清后再借，不收罚款`,
  LOAN_IS_CLOSED: (details) => `${book(details)}已于${day(details, 'on')}办结，请刷新后再看`,
  LOAN_IS_OVERDUE: (details) =>
    `${book(details)}已逾期 ${detail(details, 'days')} 天，不能续借，请先归还`,
  NO_RENEWAL_LEFT: (details) =>
    `${book(details)}已续借 ${detail(details, 'times')} 次，不能再续，请按期归还`,
}

/** What to check when nobody knows a barcode. */
export function unknownBarcode(text: string): string {
  return `没有条码为 ${text} 的图书。请核对条码是否扫全；还没登记的书请先在“图书目录”中登记`
}

export function quoted(title: string): string {
  return `《${title}》`
}

function book(details: Details): string {
  return quoted(detail(details, 'title'))
}

function day(details: Details, name: string): string {
  const value = details[name]
  return isDay(value) ? formatDayLong(value) : ''
}

function books({ titles }: Details): string {
  return Array.isArray(titles) ? titles.map((title) => quoted(String(title))).join('、') : ''
}

function reason(details: Details): string {
  const parsed = removalReasonSchema.safeParse(details['reason'])
  return parsed.success ? removalReasonName(parsed.data) : '注销'
}
