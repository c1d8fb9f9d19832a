import { describe, expect, it } from 'vitest'
import { columnName, isNamedTable, tableName } from '#renderer/features/audit/audit.words.ts'
import { valueWords } from '#renderer/features/audit/value-words.ts'
import { auditedTables } from '#service/platform/audit/audited-tables.ts'
import { openSiteDatabase } from '#tests/support/dump-site.ts'
import { openOffice } from '#tests/support/office.ts'

async function tables() {
  const database = await openSiteDatabase(await openOffice())
  try {
    return auditedTables(database)
  } finally {
    database.close()
  }
}

describe('the words of the log', () => {
  it('name every table and every column the log takes down', async () => {
    const nameless = (await tables()).flatMap(({ name, columns }) => [
      ...(isNamedTable(name) ? [] : [name]),
      ...columns
        .split(' ')
        .filter((column) => columnName(name, column) === undefined)
        .map((column) => `${name}.${column}`),
    ])
    expect(nameless).toEqual([])
  })

  it('call no two columns of a table by one name', async () => {
    const doubled = (await tables()).flatMap(({ name, columns }) => {
      const names = columns.split(' ').map((column) => columnName(name, column) ?? column)
      return names
        .filter((word, index) => names.indexOf(word) !== index)
        .map((word) => `${name} ${word}`)
    })
    expect(doubled).toEqual([])
  })

  it('call a table nobody named a record, and say no English', () => {
    expect(tableName('something_new')).toBe('其他记录')
  })

  it.each([
    ['child', 'sex', 'female', '女'],
    ['child', 'id_type', 'household-register', '户口簿'],
    ['child', 'grade', 'grade-3', '三年级'],
    ['child_category', 'code', 'L01', '父母双方外出留守儿童'],
    ['account', 'role', 'social-worker', '社工'],
    ['ledger_entry', 'amount_fen', 123_450, '¥1,234.50'],
    ['room', 'use_area_dm2', 8050, '80.50 平方米'],
    ['room', 'is_shared', 1, '是'],
    ['tutoring_term', 'weekdays', '135', '周一、周三、周五'],
    ['account', 'created_at', '2026-10-08T01:30:00.000Z', '2026-10-08 09:30'],
    ['child', 'born_on', '2018-03-01', '2018-03-01'],
    ['child', 'note', '', '（空）'],
    ['child', 'left_on', null, '（空）'],
    ['report', 'content', 'x'.repeat(300), `${'x'.repeat(200)}…`],
  ] as const)('show %s.%s %s as %s', (table, column, stored, words) => {
    expect(valueWords(table, column, stored)).toBe(words)
  })
})
