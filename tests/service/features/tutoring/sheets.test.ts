import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { monthPaper } from '#service/features/tutoring/month-paper.ts'
import { signInPaper } from '#service/features/tutoring/sign-in-paper.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { mark, openTerm, rollCall } from '#tests/support/factories/tutoring.ts'
import { openOffice } from '#tests/support/office.ts'

async function october() {
  const office = await openOffice()
  office.clock.moveTo('2026-10-14')
  const { term, childIds } = await openTerm(office, ['陈小明', '吴敏'])
  const [a = 0, b = 0] = childIds
  await office.request(
    'tutoring.takeRollCall',
    rollCall(term, '2026-10-08', [mark(a), mark(b, 'excused')]),
  )
  await office.request(
    'tutoring.takeRollCall',
    rollCall(term, '2026-10-09', [mark(a, 'late'), mark(b, 'absent')]),
  )
  return { office, term, a, b }
}

describe('the monthly sheet', () => {
  it('has a line for every child and a column for every held day', async () => {
    const { office, term } = await october()
    const sheet = await office.request('tutoring.monthSheet', { termId: term.id, month: '2026-10' })
    expect(sheet.days).toEqual([
      { day: '2026-10-08', isClosed: false },
      { day: '2026-10-09', isClosed: false },
    ])
    expect(sheet.lines.map(({ name, cells }) => [name, cells])).toEqual([
      ['陈小明', ['present', 'late']],
      ['吴敏', ['excused', 'absent']],
    ])
  })

  it('goes into a workbook, and is refused for a month without a session', async () => {
    const { office, term } = await october()
    const order = { termId: term.id, month: '2026-10', folder: office.folder, reason: '月末存档' }
    const { folder, file } = await office.request('tutoring.printMonth', {
      ...order,
      format: 'xlsx',
    })
    expect(file).toBe('课后辅导月考勤表_2026-10.xlsx')
    expect((await readFile(join(folder, file))).subarray(0, 2).toString()).toBe('PK')
    const refusal = await office.refusal('tutoring.printMonth', {
      ...order,
      month: '2026-09',
      format: 'xlsx',
    })
    expect(refusal.code).toBe('MONTH_WITHOUT_SESSIONS')
  })

  it('is printed across, with symbols and what counts', async () => {
    const { office, term } = await october()
    const sheet = await office.request('tutoring.monthSheet', { termId: term.id, month: '2026-10' })
    const site = await office.request('site.get', {})
    const html = renderPrintPage(monthPaper({ sheet, term, site, month: '2026-10' }))
    expect(html).toContain('课后辅导月考勤表（2026年10月）')
    expect(html).toContain('√ 出勤')
    expect(html).toContain('class="landscape"')
  })
})

describe('the sign-in sheet', () => {
  it('has the lines and columns of the screen, blank for handwriting, and no phone', async () => {
    const { office, term } = await october()
    const day = await office.request('tutoring.day', { termId: term.id, day: '2026-10-13' })
    const site = await office.request('site.get', {})
    const html = renderPrintPage(signInPaper({ day, term, site, room: '儿童学堂' }))
    for (const words of ['陈小明', '吴敏', '签到时间', '签退时间', '接走人', '场地：儿童学堂']) {
      expect(html).toContain(words)
    }
    expect(html).not.toContain('13800000001')
  })
})

describe('a sheet that is being filled in', () => {
  it('is kept until the roll call is saved', async () => {
    const { office, term, a, b } = await october()
    const on = { termId: term.id, day: '2026-10-12' }
    const sheet = {
      session: { startsAt: '16:3', endsAt: '18:00', tutors: '', tutorCount: null, note: '' },
      marks: [mark(a, 'present', { signedInAt: '16' })],
    }
    await office.request('tutoring.keepSheet', { ...on, sheet })
    expect((await office.request('tutoring.day', on)).draft).toEqual(sheet)
    await office.request('tutoring.takeRollCall', rollCall(term, '2026-10-12', [mark(a), mark(b)]))
    expect((await office.request('tutoring.day', on)).draft).toBeNull()
  })

  it('is let go when it is thrown away, and refused outside the term', async () => {
    const { office, term } = await october()
    const on = { termId: term.id, day: '2026-10-12' }
    const sheet = {
      session: { startsAt: null, endsAt: null, tutors: '', tutorCount: null, note: '' },
      marks: [],
    }
    await office.request('tutoring.keepSheet', { ...on, sheet })
    await office.request('tutoring.keepSheet', { ...on, sheet: null })
    expect((await office.request('tutoring.day', on)).draft).toBeNull()
    const refusal = await office.refusal('tutoring.keepSheet', { ...on, day: '2026-08-01', sheet })
    expect(refusal.code).toBe('DAY_OUTSIDE_TERM')
  })
})
