import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CalendarPage } from '#renderer/features/calendar/CalendarPage.tsx'
import type { CalendarYear } from '#shared/features/calendar/calendar-year.ts'
import { dayExceptionSchema, type DayException } from '#shared/features/calendar/day-exception.ts'
import { checkNotice } from '#shared/features/calendar/check-notice.ts'
import { readNoticeText } from '#shared/features/calendar/read-notice-text.ts'
import { schoolPeriodSchema } from '#shared/features/calendar/school-period.ts'
import { siteDaysOf } from '#shared/features/calendar/site-day.ts'
import { statutoryDaySchema, type StatutoryDay } from '#shared/features/calendar/statutory-day.ts'
import { toDay } from '#shared/kernel/day.ts'
import { showScreen } from '../screen.tsx'

const TYPHOON = dayExceptionSchema.parse({
  id: 1,
  kind: 'closed',
  startsOn: '2026-08-12',
  endsOn: '2026-08-14',
  reason: '台风',
})
const SUMMER = schoolPeriodSchema.parse({
  id: 1,
  name: '2026年暑假',
  kind: 'break',
  startsOn: '2026-07-02',
  endsOn: '2026-08-30',
  note: '',
})
const HOLIDAYS = ['2026-10-01', '2026-10-02'].map((day) =>
  statutoryDaySchema.parse({ day, name: '国庆节', kind: 'off', source: '' }),
)

function calendarOf(
  year: number,
  statutory: readonly StatutoryDay[],
  exceptions: readonly DayException[],
): CalendarYear {
  const [from, to] = [toDay(`${year}-01-01`), toDay(`${year}-12-31`)]
  const days = [...siteDaysOf(from, to, { statutory, exceptions, hours: [] }).values()]
  return {
    year,
    days: days.map((day) => ({
      ...day,
      statutory: statutory.find((one) => one.day === day.day) ?? null,
      periodId: SUMMER.startsOn <= day.day && day.day <= SUMMER.endsOn ? SUMMER.id : null,
      exceptionId:
        exceptions.find((one) => one.startsOn <= day.day && day.day <= one.endsOn)?.id ?? null,
    })),
    statutory: [...statutory],
    problems: [],
    missingYear: 2027,
    periods: [SUMMER],
    exceptions: [...exceptions],
    hours: [],
  }
}

async function show() {
  const shown = await showScreen(<CalendarPage />, {
    'calendar.year': ({ year }: { readonly year: number }) => ({
      ok: true,
      value: year === 2026 ? calendarOf(2026, HOLIDAYS, [TYPHOON]) : calendarOf(year, [], []),
    }),
    'calendar.addException': (draft: object) => ({ ok: true, value: { id: 2, ...draft } }),
    'calendar.readNoticeText': ({
      text,
      year,
    }: {
      readonly text: string
      readonly year: number
    }) => {
      const read = readNoticeText(text, year)
      const { days, problems } = checkNotice(read.days, year)
      const all = [...read.problems, ...problems]
      return { ok: true, value: { year, source: '', days, problems: all, replaces: [] } }
    },
    'calendar.saveNotice': ({ days }: { readonly days: readonly object[] }) => ({
      ok: true,
      value: days.map((day) => ({ ...day, source: '' })),
    }),
  })
  await shown.router.navigate('/?tab=year&year=2026')
  return shown
}

describe('the year of the site on one page', () => {
  it('shows twelve months without scrolling, says of a day why, and closes it', async () => {
    const { door } = await show()
    await expect.element(page.getByRole('group', { name: '12月' })).toBeInTheDocument()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
    expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(window.innerHeight)

    await page.getByRole('button', { name: '2026-10-01 周四，国庆节放假' }).click()
    await expect.element(page.getByRole('button', { name: '这天开放' })).toBeInTheDocument()
    await page.getByRole('button', { name: '2026-08-13 周四，停开：台风，2026年暑假' }).click()
    await expect.element(page.getByText('停开：2026-08-12 至 2026-08-14')).toBeInTheDocument()

    // With the keyboard to the day after the typhoon, which is open.
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect.element(page.getByRole('heading', { name: '2026-08-15 周六' })).toBeInTheDocument()
    await page.getByRole('button', { name: '这天停开' }).click()
    await page.getByRole('textbox', { name: '原因' }).fill('停电检修')
    await page.getByRole('button', { name: '保存' }).click()
    await expect.element(page.getByText('已登记停开：2026-08-15')).toBeInTheDocument()
    expect(door.inputsOf('calendar.addException')).toEqual([
      { kind: 'closed', startsOn: '2026-08-15', endsOn: '2026-08-15', reason: '停电检修' },
    ])
  })
})

describe('the notice of the next year', () => {
  it('is asked for, pasted, mended where a day is missing, and saved once it was compared', async () => {
    const { door } = await show()
    await page.getByRole('button', { name: '去录入' }).click()
    await page.getByRole('button', { name: '导入 2027 年放假通知' }).click()
    const text = page.getByRole('textbox', { name: '通知文字' })
    await text.fill('国庆节：10月1日至3日、10月5日至7日放假。')
    await page.getByRole('button', { name: '读取并核对' }).click()
    await expect.element(page.getByText(/缺 2027-10-04，放假应当连续/)).toBeInTheDocument()
    await page.getByRole('button', { name: '补上这 1 天' }).click()
    const save = page.getByRole('button', { name: '保存 7 天' })
    await expect.element(save).toBeDisabled()
    await page.getByRole('checkbox', { name: '已对照通知核对，就这样保存' }).click()
    await save.click()
    await expect.element(page.getByText('已保存 2027 年放假安排，共 7 天')).toBeInTheDocument()
    const [sent] = door.inputsOf('calendar.saveNotice')
    expect(sent?.confirmWarnings).toBe(true)
    expect(sent?.days.map(({ day }) => day)).toContain('2027-10-04')
  })

  it('with a mistake cannot be saved, and going back keeps the text', async () => {
    await show()
    await page.getByRole('button', { name: '去录入' }).click()
    await page.getByRole('button', { name: '导入 2027 年放假通知' }).click()
    const text = page.getByRole('textbox', { name: '通知文字' })
    await text.fill('元旦：1月1日（周四）放假。')
    await page.getByRole('button', { name: '读取并核对' }).click()
    await expect.element(page.getByText(/2027-01-01 是周五，与所写的星期不符/)).toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: '保存 1 天' })).toBeDisabled()
    await page.getByRole('button', { name: '返回修改文字或另选文件' }).click()
    await expect.element(text).toHaveValue('元旦：1月1日（周四）放假。')
  })
})
