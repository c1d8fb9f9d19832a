/** SQL that counts the report's figures another way than the report does; @from, @to, @year are days. */

const member = (day: string) =>
  `registered_on <= ${day} AND (left_on IS NULL OR left_on > ${day}) AND date(born_on, '+18 years') > ${day}`

const population = (day: string, codes: string, years: number) =>
  `${member(day)} AND date(born_on, '+${years} years') > ${day} AND EXISTS (
     SELECT 1 FROM child_category c WHERE c.child_id = child.id AND c.code LIKE '${codes}'
       AND c.starts_on <= ${day} AND (c.ended_on IS NULL OR c.ended_on > ${day}))`

const COLUMNS = {
  total: (day: string) => member(day),
  'left-behind': (day: string) => population(day, 'L%', 16),
  'in-difficulty': (day: string) => population(day, 'K%', 18),
} as const

const EVE = "date(@from, '-1 day')"

function movements(): Record<string, string> {
  const sql: Record<string, string> = {}
  for (const [column, standing] of Object.entries(COLUMNS)) {
    const arrived = `registered_on BETWEEN @from AND @to AND ${standing('registered_on')}`
    sql[`children/opening/${column}`] = `SELECT count(*) FROM child WHERE ${standing(EVE)}`
    sql[`children/closing/${column}`] = `SELECT count(*) FROM child WHERE ${standing('@to')}`
    sql[`children/added/${column}`] = `SELECT count(*) FROM child WHERE ${arrived}`
    sql[`children/left/${column}`] = `SELECT count(*) FROM child
      WHERE NOT (${member('@to')}) AND ((${standing(EVE)}) OR (${arrived}))`
  }
  return sql
}

const BANDS = { '0-5': [0, 6], '6-13': [6, 14], '14-15': [14, 16], '16-17': [16, 18] } as const
/** The grade of the last day of the period. */
const CHILD_AT_END = `(
  SELECT one.*, (
    SELECT grade FROM schooling WHERE schooling.child_id = one.id
      AND schooling.starts_on <= @to AND coalesce(schooling.ended_on > @to, 1)) AS grade
  FROM child AS one) AS child`

const STAGES = {
  preschool:
    "grade IN ('not-enrolled','nursery','kindergarten-1','kindergarten-2','kindergarten-3')",
  primary: "grade IN ('grade-1','grade-2','grade-3','grade-4','grade-5','grade-6')",
  junior: "grade IN ('grade-7','grade-8','grade-9')",
  senior: "grade LIKE 'senior-%' OR grade = 'vocational'",
  other: "grade IN ('special','dropped-out','not-in-school','graduated')",
  unknown: 'grade IS NULL',
} as const

function breakdowns(categories: readonly string[]): Record<string, string> {
  const wheres: Record<string, string> = {
    'sex-male': "sex = 'male'",
    'sex-female': "sex = 'female'",
    'tier-none': '1',
  }
  for (const [band, [from, below]] of Object.entries(BANDS)) {
    wheres[`age-${band}`] =
      `date(born_on, '+${from} years') <= @to AND date(born_on, '+${below} years') > @to`
  }
  for (const [stage, where] of Object.entries(STAGES)) wheres[`stage-${stage}`] = `(${where})`
  for (const code of categories) {
    const years = code.startsWith('K') ? 18 : 16
    wheres[`category-${code}`] = population('@to', code, years)
  }
  const sql: Record<string, string> = {}
  for (const [row, where] of Object.entries(wheres)) {
    for (const [column, standing] of Object.entries(COLUMNS)) {
      sql[`children/${row}/${column}`] =
        `SELECT count(*) FROM ${CHILD_AT_END} WHERE ${standing('@to')} AND (${where})`
    }
  }
  return sql
}

const THERE = "status IN ('present', 'late', 'left-early')"

const THERE_IN_A_HALF = `(a.morning IN ('present', 'late', 'left-early')
  OR a.afternoon IN ('present', 'late', 'left-early'))`

function tutoring(): Record<string, string> {
  const sql: Record<string, string> = {}
  for (const [column, from] of [
    ['period', '@from'],
    ['year', '@year'],
  ] as const) {
    const held = `tutoring_session s WHERE s.status = 'held' AND s.day BETWEEN ${from} AND @to`
    const marks = `tutoring_attendance a JOIN ${held.replace('WHERE', 'ON s.id = a.session_id WHERE')} AND a.${THERE}`
    sql[`tutoring/days/${column}`] = `SELECT count(DISTINCT s.day) FROM ${held}`
    sql[`tutoring/sessions/${column}`] = `SELECT count(*) FROM ${held}`
    sql[`tutoring/person-times/${column}`] = `SELECT count(*) FROM ${marks}`
    sql[`tutoring/children/${column}`] = `SELECT count(DISTINCT a.child_id) FROM ${marks}`
    sql[`tutoring/tutors/${column}`] = `SELECT coalesce(sum(s.tutor_count), 0) FROM ${held}`
    sql[`tutoring/enrolled/${column}`] = `SELECT count(DISTINCT m.child_id)
      FROM tutoring_member m JOIN tutoring_term t ON t.id = m.term_id JOIN child c ON c.id = m.child_id
      WHERE m.joined_on <= min(@to, t.ends_on)
        AND coalesce(m.left_on, '9999') > max(${from}, t.starts_on)
        AND coalesce(c.left_on, '9999') > max(${from}, t.starts_on, m.joined_on)`
  }
  return sql
}

function classes(): Record<string, string> {
  const sql: Record<string, string> = {}
  for (const [suffix, from] of [
    ['', '@from'],
    ['-year', '@year'],
  ] as const) {
    const held = `class_session s WHERE s.status = 'held' AND s.day BETWEEN ${from} AND @to`
    const marks = `class_attendance a JOIN ${held.replace('WHERE', 'ON s.id = a.class_session_id WHERE')} AND a.${THERE}`
    sql[`classes/total/sessions${suffix}`] = `SELECT count(*) FROM ${held}`
    sql[`classes/total/children${suffix}`] = `SELECT count(DISTINCT a.child_id) FROM ${marks}`
    sql[`classes/total/person-times${suffix}`] = `SELECT count(*) FROM ${marks}`
  }
  return sql
}

function library(): Record<string, string> {
  const sql: Record<string, string> = {}
  for (const [column, from] of [
    ['period', '@from'],
    ['year', '@year'],
  ] as const) {
    const within = (day: string) => `${day} BETWEEN ${from} AND @to`
    const out = (day: string) => `lent_on <= ${day} AND coalesce(closed_on, '9999') > ${day}`
    const held = "acquired_on <= @to AND coalesce(removed_on, '9999') > @to"
    Object.assign(sql, {
      [`library/holdings/${column}`]: `SELECT count(*) FROM book_copy WHERE ${held}`,
      [`library/acquired/${column}`]: `SELECT count(*) FROM book_copy WHERE ${within('acquired_on')}`,
      [`library/opening/${column}`]: `SELECT count(*) FROM loan WHERE ${out(`date(${from}, '-1 day')`)}`,
      [`library/lent/${column}`]: `SELECT count(*) FROM loan WHERE ${within('lent_on')}`,
      [`library/returned/${column}`]: `SELECT count(*) FROM loan WHERE closed_as = 'returned' AND ${within('closed_on')}`,
      [`library/lost/${column}`]: `SELECT count(*) FROM loan WHERE closed_as = 'lost' AND ${within('closed_on')}`,
      [`library/closing/${column}`]: `SELECT count(*) FROM loan WHERE ${out('@to')}`,
      [`library/overdue/${column}`]: `SELECT count(*) FROM loan WHERE ${out('@to')} AND due_on < @to`,
      [`library/borrowers/${column}`]: `SELECT count(DISTINCT child_id) FROM loan WHERE ${within('lent_on')}`,
      [`library/damaged-lost/${column}`]: `SELECT count(*) FROM book_copy
        WHERE removed_reason IN ('damaged', 'lost') AND ${within('removed_on')}`,
    })
  }
  return sql
}

const SIGNED = "CASE kind WHEN 'expense' THEN -amount_fen ELSE amount_fen END"

function funding(
  sources: readonly string[],
  accounts: readonly string[],
  categories: readonly string[],
): Record<string, string> {
  const sql: Record<string, string> = {}
  const rows = [
    ...sources.map((source) => [`source-${source}`, `source = '${source}'`] as const),
    ...accounts.map((account) => [`account-${account}`, `account = '${account}'`] as const),
    ['total', '1'] as const,
  ]
  for (const [row, where] of rows) {
    const sum = (what: string, when: string) =>
      `SELECT coalesce(sum(${what}), 0) FROM ledger_entry WHERE ${where} AND ${when}`
    sql[`funding-sources/${row}/opening`] = sum(
      SIGNED,
      "(day < @from OR (kind = 'opening' AND day <= @to))",
    )
    for (const kind of ['income', 'expense']) {
      sql[`funding-sources/${row}/${kind}`] = sum(
        'amount_fen',
        `kind = '${kind}' AND day BETWEEN @from AND @to`,
      )
    }
    sql[`funding-sources/${row}/closing`] = sum(SIGNED, 'day <= @to')
  }
  for (const [row, where] of [
    ...categories.map((code) => [`category-${code}`, `category = '${code}'`] as const),
    ['total', "kind = 'expense'"] as const,
  ]) {
    for (const [column, from] of [
      ['period', '@from'],
      ['year', '@year'],
    ] as const) {
      sql[`funding-categories/${row}/${column}`] =
        `SELECT coalesce(sum(amount_fen), 0) FROM ledger_entry WHERE ${where} AND day BETWEEN ${from} AND @to`
    }
  }
  return sql
}

/** One query for every figure that does not belong to a single room or camp. */
export function recountQueries(codes: {
  readonly categories: readonly string[]
  readonly sources: readonly string[]
  readonly accounts: readonly string[]
  readonly expenses: readonly string[]
}): Readonly<Record<string, string>> {
  return {
    'rooms/total/area': `SELECT sum(use_area_dm2) FROM room
      WHERE in_use_from <= @to AND coalesce(in_use_to, '9999') >= @to
        AND EXISTS (SELECT 1 FROM room_function f WHERE f.room_id = room.id AND f.function <> 'auxiliary')`,
    'camps/total/campers': `SELECT count(DISTINCT a.child_id) FROM camp_attendance a
      JOIN camp_day d ON d.id = a.camp_day_id WHERE d.status = 'held' AND d.day <= @to AND ${THERE_IN_A_HALF}`,
    'camps/total/held-now': `SELECT count(*) FROM camp_day d WHERE d.status = 'held' AND d.day BETWEEN @from AND @to`,
    'camps/total/person-days': `SELECT count(*) FROM camp_attendance a JOIN camp_day d ON d.id = a.camp_day_id
      WHERE d.status = 'held' AND d.day BETWEEN @from AND @to AND ${THERE_IN_A_HALF}`,
    ...movements(),
    ...breakdowns(codes.categories),
    ...tutoring(),
    ...classes(),
    ...library(),
    ...funding(codes.sources, codes.accounts, codes.expenses),
  }
}
