import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noticeDays } from '#tests/support/factories/calendar.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

const TEXT = '一、元旦：1月1日（周五）至3日（周日）放假，共3天。'
const YEAR_2027 = { from: '2027-01-01', to: '2027-12-31' }

async function duties(office: Office) {
  const { duties: all } = await office.request('workbench.today', {})
  return all.filter(({ code }) => code === 'holiday-notice')
}

describe('the notice of the next year', () => {
  it('is previewed with its doubts, saved once they were looked at, and ends the duty', async () => {
    const office = await openOffice()
    office.clock.moveTo('2026-11-02')
    expect(await duties(office)).toMatchObject([
      { subject: '2027年放假安排', dueOn: '2026-12-31', isLate: false },
    ])
    const preview = await office.request('calendar.readNoticeText', { year: 2027, text: TEXT })
    expect(preview.days.map(({ day }) => day)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03'])
    expect(preview.problems).toHaveLength(6)
    expect(await office.request('calendar.statutoryDays', YEAR_2027)).toEqual([])

    const notice = { year: 2027, source: '国办发明电〔2026〕7号', days: noticeDays(2027).slice(1) }
    const refusal = await office.refusal('calendar.saveNotice', notice)
    expect(refusal).toEqual({
      code: 'NOTICE_NOT_CONFIRMED',
      details: { year: 2027, problems: ['没有元旦的放假日期，请对照通知补上'] },
    })
    expect(await office.request('calendar.statutoryDays', YEAR_2027)).toEqual([])

    await office.request('calendar.saveNotice', { ...notice, days: noticeDays(2027) })
    expect(await office.request('calendar.statutoryDays', YEAR_2027)).toHaveLength(7)
    expect(await duties(office)).toEqual([])
    const { missingYear } = await office.request('calendar.year', { year: 2027 })
    expect(missingYear).toBeNull()
  })

  it('with a mistake is refused even if it was confirmed, and nothing of it is kept', async () => {
    const office = await openOffice()
    const { code, details } = await office.refusal('calendar.saveNotice', {
      year: 2027,
      source: '',
      days: [...noticeDays(2027), { day: '2027-02-10', name: '春节', kind: 'workday' }],
      confirmWarnings: true,
    })
    expect(code).toBe('NOTICE_HAS_ERRORS')
    expect(details['problems']).toEqual([
      '春节 2027-02-10（周三）上班：这天本来就是工作日，补班只会在周六或周日，请核对日期',
    ])
    expect(await office.request('calendar.statutoryDays', YEAR_2027)).toEqual([])
  })

  it('takes the place of what was entered of that year, and of no other', async () => {
    const office = await openOffice()
    const before = await office.request('calendar.statutoryDays', {
      from: '2025-01-01',
      to: '2025-12-31',
    })
    await office.request('calendar.saveNotice', { year: 2026, source: '', days: noticeDays(2026) })
    const year = { from: '2026-01-01', to: '2026-12-31' }
    expect(await office.request('calendar.statutoryDays', year)).toHaveLength(7)
    expect(
      await office.request('calendar.statutoryDays', { from: '2025-01-01', to: '2025-12-31' }),
    ).toEqual(before)
  })

  it('keeps a day of December that stands in the notice of the next year', async () => {
    const office = await openOffice()
    const eve = { day: '2026-12-31', name: '元旦', kind: 'off' } as const
    const next = { year: 2027, source: '', days: [eve, ...noticeDays(2027)], confirmWarnings: true }
    await office.request('calendar.saveNotice', next)
    await office.request('calendar.saveNotice', { year: 2026, source: '', days: noticeDays(2026) })
    const december = { from: '2026-12-01', to: '2026-12-31' }
    expect(await office.request('calendar.statutoryDays', december)).toMatchObject([eve])
    const { problems } = await office.request('calendar.year', { year: 2026 })
    expect(problems).toEqual([])
    await office.request('calendar.saveNotice', { ...next, days: noticeDays(2027) })
    expect(await office.request('calendar.statutoryDays', december)).toEqual([])
  })

  it.each([
    ['放假.csv', '日期,名称,类型\n2027-01-01至2027-01-03,元旦,放假\n2027-01-10,元旦,上班\n'],
    [
      '2027.json',
      JSON.stringify({
        year: 2027,
        papers: ['https://www.gov.cn/x'],
        days: [
          ...['01', '02', '03'].map((day) => ({
            name: '元旦',
            date: `2027-01-${day}`,
            isOffDay: true,
          })),
          { name: '元旦', date: '2027-01-10', isOffDay: false },
        ],
      }),
    ],
  ])('is read from %s', async (name, content) => {
    const office = await openOffice()
    const path = join(office.folder, name)
    writeFileSync(path, content)
    const preview = await office.request('calendar.readNoticeFile', { path, year: 2027 })
    expect(preview.days.map(({ day, kind }) => [day, kind])).toEqual([
      ['2027-01-01', 'off'],
      ['2027-01-02', 'off'],
      ['2027-01-03', 'off'],
      ['2027-01-10', 'workday'],
    ])
    expect(preview.problems.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  it('is not read from a file that is gone or of another kind', async () => {
    const office = await openOffice()
    const path = join(office.folder, '没有.json')
    const gone = await office.refusal('calendar.readNoticeFile', { path, year: 2027 })
    expect(gone.code).toBe('NOTICE_FILE_UNREADABLE')
    const paper = await office.refusal('calendar.readNoticeFile', { path: '通知.docx', year: 2027 })
    expect(paper).toEqual({ code: 'NOTICE_FILE_KIND', details: { ending: '.docx' } })
    const text = await office.refusal('calendar.readNoticeText', { year: 2027, text: '你好' })
    expect(text.code).toBe('NOTICE_WITHOUT_DAYS')
  })
})

describe('days entered by hand', () => {
  it('are a run at once, corrected, removed, and entered again as they were', async () => {
    const office = await openOffice()
    const days = ['2027-02-06', '2027-02-07'].map((day) => ({
      day,
      name: '春节',
      kind: 'off' as const,
    }))
    await office.request('calendar.addStatutoryDays', { days, source: '县里通知' })
    const corrected = await office.request('calendar.correctStatutoryDay', {
      day: '2027-02-06',
      name: '春节',
      kind: 'workday',
    })
    expect(corrected).toEqual({
      day: '2027-02-06',
      name: '春节',
      kind: 'workday',
      source: '县里通知',
    })
    const removed = await office.request('calendar.removeStatutoryDays', {
      days: ['2027-02-06', '2027-02-07'],
    })
    expect(await office.request('calendar.statutoryDays', YEAR_2027)).toEqual([])
    await office.request('calendar.addStatutoryDays', {
      days: removed.map(({ day, name, kind }) => ({ day, name, kind })),
      source: '县里通知',
    })
    expect(await office.request('calendar.statutoryDays', YEAR_2027)).toEqual(removed)
  })

  it('are refused whole when one of them is entered already, which is named', async () => {
    const office = await openOffice()
    const { code, details } = await office.refusal('calendar.addStatutoryDays', {
      days: [
        { day: '2026-09-30', name: '国庆节', kind: 'off' },
        { day: '2026-10-01', name: '国庆节', kind: 'off' },
      ],
      source: '',
    })
    expect([code, details]).toEqual([
      'STATUTORY_DAY_TAKEN',
      { day: '2026-10-01', name: '国庆节', kind: 'off' },
    ])
    expect(
      await office.request('calendar.statutoryDays', { from: '2026-09-30', to: '2026-09-30' }),
    ).toEqual([])
  })
})
