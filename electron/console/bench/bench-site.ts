import { addDays, toDay, weekdayOf, type Day } from '#shared/kernel/day.ts'
import type { Act, Connection, Writes } from '#service/platform/database/connection.ts'
import { statement } from '#service/platform/database/query.ts'

/** A site after five years of work, or ten times that. */
export interface BenchSize {
  readonly name: string
  readonly children: number
  readonly attendance: number
  readonly loans: number
  readonly vouchers: number
}

export const BENCH_SIZES: readonly BenchSize[] = [
  { name: '5 years', children: 500, attendance: 60_000, loans: 20_000, vouchers: 5_000 },
  { name: '10 × that', children: 5_000, attendance: 600_000, loans: 200_000, vouchers: 50_000 },
]

const FIRST = toDay('2021-09-01')
const DAYS = 1_800
const TERM_DAYS = 181
const COPIES = 3_000

const CHILD = statement(`
  INSERT INTO child (number, name, pinyin, initials, sex, born_on, id_type, id_number, no_id_reason,
    ethnic_code, registered_on, left_on, left_reason, note, family_id)
  VALUES (@number, @name, @pinyin, @initials, @sex, @bornOn, 'none', NULL, '未上户口',
    '01', @registeredOn, NULL, NULL, '', @familyId)
`)
const FAMILY = statement(`
  INSERT INTO family (number, origin_village, income_sources, aid_kinds, note)
  VALUES (@number, '上坪村', '["farming"]', '[]', '')
`)
const PERSON = statement(`
  INSERT INTO family_person (family_id, name, sex, born_on, phone, other_phone, id_number, work)
  VALUES (@familyId, '林阿福', 'male', NULL, '13800000001', '', NULL, '')
`)
const RELATIVE = statement(`
  INSERT INTO child_relative (child_id, person_id, relation) VALUES (@childId, @personId, '61')
`)
const GUARDIANSHIP = statement(`
  INSERT INTO guardianship (child_id, person_id, kind, supervision, starts_on, ended_on)
  VALUES (@childId, @personId, 'grandparents', 'fair', @startsOn, NULL)
`)
const SCHOOLING = statement(`
  INSERT INTO schooling (child_id, school, grade, boarding, state, starts_on, ended_on)
  VALUES (@childId, '城南中心小学', 'grade-3', 0, 'enrolled', @startsOn, NULL)
`)
const RESIDENCE = statement(`
  INSERT INTO residence (child_id, village, address, starts_on, ended_on)
  VALUES (@childId, '上坪村', '', @startsOn, NULL)
`)
const HEALTH = statement(`
  INSERT INTO health (
    child_id, state, words, disability_kind, disability_grade, certificate, starts_on, ended_on)
  VALUES (@childId, 'healthy', '健康', NULL, NULL, '', @startsOn, NULL)
`)
const CATEGORY = statement(`
  INSERT INTO child_category (child_id, code, starts_on, ended_on) VALUES (@childId, @code, @startsOn, NULL)
`)
const TERM = statement(`
  INSERT INTO tutoring_term (name, starts_on, ends_on, weekdays, starts_at, ends_at, room_id, note)
  VALUES (@name, @startsOn, @endsOn, '12345', '16:30', '18:00', NULL, '')
`)
const MEMBER = statement(`
  INSERT INTO tutoring_member (term_id, child_id, joined_on, left_on) VALUES (@termId, @childId, @joinedOn, NULL)
`)
const SESSION = statement(`
  INSERT INTO tutoring_session (term_id, day, status, starts_at, ends_at, tutors, tutor_count, note)
  VALUES (@termId, @day, 'held', '16:30', '18:00', '林静', 1, '')
`)
const MARK = statement(`
  INSERT INTO tutoring_attendance (session_id, child_id, status, signed_in_at, signed_out_at, collected_by)
  VALUES (@sessionId, @childId, 'present', '16:30', '18:00', '')
`)
const TITLE = statement(`
  INSERT INTO book_title (isbn, title, author, publisher, published, class_code, shelf_tag, price_fen)
  VALUES (NULL, @title, '', '', '', '', 'story', NULL)
`)
const COPY = statement(`
  INSERT INTO book_copy (title_id, barcode, origin, fund_source, acquired_on)
  VALUES (@titleId, @barcode, 'donation', NULL, @acquiredOn)
`)
const LOAN = statement(`
  INSERT INTO loan (copy_id, child_id, lent_on, due_on, renewals, closed_on, closed_as)
  VALUES (@copyId, @childId, @lentOn, @dueOn, 0, @closedOn, 'returned')
`)
const ENTRY = statement(`
  INSERT INTO ledger_entry (voucher_number, day, kind, source, category, amount_fen, summary,
    counterparty, account, invoice_number, overdraw_reason, reverses_id, created_at, created_by)
  VALUES (@voucherNumber, @day, @kind, 'F11', @category, @amountFen, '活动耗材', '城南镇便民超市',
    'bank', NULL, NULL, NULL, '2026-01-01T00:00:00.000Z', 1)
`)

const FILLING: Act = {
  at: '2026-01-01T00:00:00.000Z',
  kind: 'act',
  accountId: 1,
  route: 'bench',
  requestId: null,
}

/** Fills a fresh site row by row, past the rules, so that size is the only thing measured. */
export function fillBenchSite(connection: Connection, size: BenchSize): void {
  const write: Write = (act) => connection.transaction(FILLING, act)
  const children = fill(write, size.children, addChild)
  fillTutoring(write, size, children)
  fillLibrary(write, size, children)
  fillLedger(write, size)
}

/** One transaction, logged row by row as every other. */
type Write = <T>(act: (db: Writes) => T) => T

/** Rows a transaction takes: filling is not what is measured. */
const BATCH = 200

function fill<T>(write: Write, count: number, add: (db: Writes, n: number) => T): readonly T[] {
  const starts = Array.from({ length: Math.ceil(count / BATCH) }, (_, batch) => batch * BATCH)
  return starts.flatMap((start) =>
    write((db) =>
      Array.from({ length: Math.min(BATCH, count - start) }, (_, n) => add(db, start + n)),
    ),
  )
}

function addChild(db: Writes, n: number): number {
  const familyId = db.run(FAMILY, { number: `J${String(n + 1).padStart(4, '0')}` }).id
  const { id } = db.run(CHILD, {
    number: `2021-${String(n + 1).padStart(5, '0')}`,
    name: `测试${n}`,
    pinyin: `ceshi${n}`,
    initials: 'cs',
    sex: n % 2 === 0 ? 'male' : 'female',
    bornOn: addDays(toDay('2011-01-01'), n % 3_000),
    registeredOn: FIRST,
    familyId,
  })
  const personId = db.run(PERSON, { familyId }).id
  const period = { childId: id, startsOn: FIRST }
  db.run(RELATIVE, { childId: id, personId })
  db.run(GUARDIANSHIP, { ...period, personId })
  for (const fact of [SCHOOLING, RESIDENCE, HEALTH]) db.run(fact, period)
  db.run(CATEGORY, { childId: id, code: n % 3 === 0 ? 'K04' : 'L01', startsOn: FIRST })
  return id
}

/** Terms of half a year; every school day is called. */
function fillTutoring(write: Write, size: BenchSize, children: readonly number[]): void {
  const days = schoolDays()
  const perDay = Math.ceil(size.attendance / days.length)
  const roster = children.slice(0, perDay)
  let left = size.attendance
  let term = { id: 0, endsOn: FIRST }
  for (const day of days) {
    if (term.id === 0 || day > term.endsOn) term = write((db) => openTerm(db, day, roster))
    const { id } = term
    const called = roster.slice(0, left)
    write((db) => {
      const sessionId = db.run(SESSION, { termId: id, day }).id
      for (const childId of called) db.run(MARK, { sessionId, childId })
    })
    left -= Math.min(perDay, left)
  }
}

function openTerm(db: Writes, startsOn: Day, roster: readonly number[]) {
  const endsOn = addDays(startsOn, TERM_DAYS)
  const { id } = db.run(TERM, { name: `${startsOn}学期`, startsOn, endsOn })
  for (const childId of roster) db.run(MEMBER, { termId: id, childId, joinedOn: startsOn })
  return { id, endsOn }
}

function fillLibrary(write: Write, size: BenchSize, children: readonly number[]): void {
  const copies = fill(write, COPIES, addBook)
  fill(write, size.loans, (db, n) => {
    const lentOn = addDays(FIRST, Math.floor((n * DAYS) / size.loans))
    return db.run(LOAN, {
      copyId: copies[n % copies.length] ?? 1,
      childId: children[n % children.length] ?? 1,
      lentOn,
      dueOn: addDays(lentOn, 14),
      closedOn: addDays(lentOn, 7),
    })
  })
}

function addBook(db: Writes, n: number): number {
  const titleId = db.run(TITLE, { title: `书${n}` }).id
  const barcode = `TS${String(n + 1).padStart(6, '0')}`
  return db.run(COPY, { titleId, barcode, acquiredOn: FIRST }).id
}

function fillLedger(write: Write, size: BenchSize): void {
  const perMonth = new Map<string, number>()
  fill(write, size.vouchers, (db, n) => {
    const day = addDays(FIRST, Math.floor((n * DAYS) / size.vouchers))
    const month = day.slice(0, 7)
    const serial = (perMonth.get(month) ?? 0) + 1
    perMonth.set(month, serial)
    const isIncome = n % 10 === 0
    return db.run(ENTRY, {
      voucherNumber: `记-${month}-${String(serial).padStart(4, '0')}`,
      day,
      kind: isIncome ? 'income' : 'expense',
      category: isIncome ? null : 'E2',
      amountFen: isIncome ? 500_000 : 20_000,
    })
  })
}

function schoolDays(): readonly Day[] {
  return Array.from({ length: DAYS }, (_, n) => addDays(FIRST, n)).filter(
    (day) => weekdayOf(day) <= 5,
  )
}
