import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { ParsedInput } from '#shared/contract/index.ts'
import type { CalendarErrorCode } from '#shared/features/calendar/calendar.errors.ts'
import { checkNotice } from '#shared/features/calendar/check-notice.ts'
import type { NoticePreview, ReadNotice } from '#shared/features/calendar/notice.ts'
import { readNoticeJson } from '#shared/features/calendar/read-notice-json.ts'
import { readNoticeTable } from '#shared/features/calendar/read-notice-table.ts'
import { readNoticeText } from '#shared/features/calendar/read-notice-text.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { QueryContext, TaskContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { readSpreadsheet } from '#service/platform/documents/spreadsheet-reader.ts'
import { listNoticeDays } from './calendar.repository.ts'

/** A year of holidays is a few kilobytes. */
const LARGEST_MB = 5
/** More days than any year has: the file is something else. */
const MOST_DAYS = 120

/** Throws NOTICE_WITHOUT_DAYS. */
export function previewNoticeText(
  { db }: QueryContext,
  { text, year }: ParsedInput<'calendar.readNoticeText'>,
): NoticePreview {
  return preview(db, readNoticeText(text, year), year)
}

/** Throws NOTICE_FILE_KIND, NOTICE_FILE_UNREADABLE, NOTICE_WITHOUT_DAYS and FILE_… codes. */
export async function previewNoticeFile(
  context: TaskContext,
  { path, year }: ParsedInput<'calendar.readNoticeFile'>,
): Promise<NoticePreview> {
  const ending = extname(path).toLowerCase()
  if (!['.json', '.csv', '.xlsx', '.xls'].includes(ending)) {
    throw refuse('NOTICE_FILE_KIND', { ending })
  }
  const bytes = await readBytes(path)
  const read =
    ending === '.json'
      ? readNoticeJson(new TextDecoder().decode(bytes), year)
      : await readWorkbook(bytes, basename(path), year)
  return context.read(({ db }) => preview(db, read, year))
}

async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  year: number,
): Promise<ReadNotice> {
  const { sheets } = await readSpreadsheet(bytes, fileName)
  const read = sheets
    .filter((sheet) => !sheet.hidden)
    .map((sheet) =>
      readNoticeTable(
        sheet.rows.map((row) => row.map((cell) => cell.text)),
        year,
      ),
    )
  const best = read.find(({ days }) => days.length > 0) ?? read[0]
  if (best === undefined) throw refuse('NOTICE_WITHOUT_DAYS')
  return best
}

async function readBytes(path: string): Promise<Uint8Array> {
  const { size } = await stat(path).catch(unreadable)
  if (size > LARGEST_MB * 1024 * 1024) {
    throw new AppError('FILE_TOO_LARGE', { limit: LARGEST_MB, unit: 'MB' })
  }
  return readFile(path).catch(unreadable)
}

function preview(db: Reads, read: ReadNotice, year: number): NoticePreview {
  if (read.days.length === 0 && read.problems.length === 0) throw refuse('NOTICE_WITHOUT_DAYS')
  if (read.days.length > MOST_DAYS) throw refuse('NOTICE_WITHOUT_DAYS')
  const checked = checkNotice(read.days, year)
  const before = listNoticeDays(db, year)
  return {
    year,
    source: read.source,
    days: [...checked.days],
    problems: [...read.problems, ...checked.problems],
    replaces: before.map(({ day, name, kind }) => ({ day, name, kind })),
  }
}

function unreadable(): never {
  throw refuse('NOTICE_FILE_UNREADABLE')
}

function refuse(code: CalendarErrorCode, details: Record<string, unknown> = {}): AppError {
  return new AppError(code, details)
}
