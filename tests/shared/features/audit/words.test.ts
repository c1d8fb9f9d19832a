import { describe, expect, it } from 'vitest'
import { checkWords, foundIn } from '#shared/features/audit/log-check.ts'
import { routeWords } from '#shared/features/audit/event-words.ts'
import { subjectWords } from '#shared/features/audit/subjects.ts'

describe('what the log says', () => {
  it('of a check is read back as the number that was found', () => {
    expect(foundIn(checkWords({ found: 3, events: 120, rows: 4000 }))).toBe(3)
    expect(foundIn('主管部门检查')).toBeNull()
  })

  it.each([
    [{ subject: 'child', id: 4, label: '2026-0004 林小雨' }, '儿童 2026-0004 林小雨'],
    [{ subject: 'attachment', id: 7, label: null }, '附件 7'],
    [{ subject: 'site', id: 1, label: null }, '示范点信息'],
    [{ subject: 'something-new', id: 2, label: null }, '记录 2'],
  ])('of a record is %o → %s', (subject, words) => {
    expect(subjectWords(subject)).toBe(words)
  })

  it.each([
    ['children.get', '查看个人档案'],
    ['upgrade', '程序升级'],
    ['gone.route', '其他操作'],
  ])('of %s is %s', (route, words) => {
    expect(routeWords(route)).toBe(words)
  })
})
