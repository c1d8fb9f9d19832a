import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { RollCallSheet } from '#renderer/features/tutoring/RollCallSheet.tsx'
import { childIdSchema } from '#shared/features/children/child.ts'
import { totalsOf } from '#shared/features/tutoring/attendance.ts'
import { suggestedMark } from '#shared/features/tutoring/roll-call-marks.ts'
import type { RollCall } from '#shared/features/tutoring/roll-call.ts'
import { termIdSchema } from '#shared/features/tutoring/term.ts'
import type { TutoringDay } from '#shared/features/tutoring/tutoring-views.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { toDay } from '#shared/kernel/day.ts'
import { showScreen } from '../screen.tsx'

const START = clockTimeSchema.parse('16:30')
const END = clockTimeSchema.parse('18:00')

/** A day of the past, not called yet. */
function sheetOf(count: number, overrides: Partial<TutoringDay> = {}): TutoringDay {
  return {
    termId: termIdSchema.parse(1),
    day: toDay('2026-03-04'),
    due: { isDue: true, reason: 'weekday', holiday: '' },
    session: null,
    suggested: { startsAt: START, endsAt: END, tutors: '陈芳', tutorCount: 1, note: '' },
    lines: Array.from({ length: count }, (_, index) => {
      const childId = childIdSchema.parse(index + 1)
      return {
        childId,
        name: `儿童${index + 1}`,
        school: '三年级 · 蕉城区城南镇上坪村希望小学（分校区）',
        group: '',
        collectors: ['奶奶'],
        forbidden: [{ name: '林大勇', relation: '51' as const }],
        mark: suggestedMark(childId, START),
      }
    }),
    onDuty: [],
    closing: null,
    corrections: [],
    draft: null,
    previous: null,
    ...overrides,
  }
}

const isHeld = {
  session: {
    status: 'held' as const,
    startsAt: START,
    endsAt: END,
    tutors: '陈芳',
    tutorCount: 1,
    note: '',
  },
}

function show(data: TutoringDay) {
  const sheet = (
    <div style={{ display: 'flex', height: '100vh' }}>
      <RollCallSheet data={data} confirmDayOff={false} onCancelDay={() => {}} />
    </div>
  )
  return showScreen(sheet, {
    'tutoring.takeRollCall': ({ marks }: RollCall) => ({ ok: true, value: totalsOf(marks) }),
    'tutoring.signOut': () => ({
      ok: false,
      error: { code: 'SIGN_OUT_BEFORE_SIGN_IN', details: { signedInAt: '16:30' } },
    }),
  })
}

describe('the roll-call sheet', () => {
  it('shows 40 children without scrolling sideways, with the way to save in sight', async () => {
    await show(sheetOf(40))
    await expect.element(page.getByRole('row').nth(40)).toBeInTheDocument()
    const table = page.getByRole('table', { name: '点名表' }).element()
    const scroller = table.parentElement
    expect(scroller?.scrollWidth).toBe(scroller?.clientWidth)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
    const save = page.getByRole('button', { name: '保存点名' }).element().getBoundingClientRect()
    expect(save.bottom).toBeLessThanOrEqual(window.innerHeight)
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('应到 40，实到 40，请假 0，缺勤 0')
  })

  it('is filled in by keyboard alone', async () => {
    const { door } = await show(sheetOf(4))
    const focused = () => document.activeElement?.getAttribute('aria-label')
    page.getByRole('button', { name: '儿童1，出勤' }).element().focus()
    await userEvent.keyboard(' ')
    expect(focused()).toBe('儿童1，缺勤')
    await userEvent.keyboard('{ArrowDown}l{ArrowDown}q{Enter}z{ArrowUp}{ArrowUp}')
    expect(focused()).toBe('儿童2，迟到')
    // From the late child over to the time of coming; down skips the excused child.
    await userEvent.tab()
    expect(focused()).toBe('儿童2 签到时间')
    await userEvent.keyboard('1655{ArrowDown}')
    expect(focused()).toBe('儿童4 签到时间')
    await page.getByRole('button', { name: '保存点名' }).click()
    await expect.element(page.getByText(/已保存 2026-03-04 点名：应到 4，实到 2/)).toBeVisible()
    const [call] = door.inputsOf('tutoring.takeRollCall')
    expect(call?.marks.map((mark) => [mark.status, mark.signedInAt])).toEqual([
      ['absent', null],
      ['late', '16:55'],
      ['excused', null],
      ['left-early', '16:30'],
    ])
  })

  it('signs everybody out at the time written beside the button', async () => {
    const { door } = await show(sheetOf(2))
    await page.getByLabelText('全部签退的时间').fill('1810')
    await page.getByRole('button', { name: '全部签退' }).click()
    await page.getByRole('button', { name: '保存点名' }).click()
    await expect.poll(() => door.inputsOf('tutoring.takeRollCall').length).toBe(1)
    const [call] = door.inputsOf('tutoring.takeRollCall')
    expect(call?.marks.map((mark) => mark.signedOutAt)).toEqual(['18:10', '18:10'])
  })

  it('repeats the last session', async () => {
    const lastMark = { childId: childIdSchema.parse(1), status: 'present' as const }
    const previous = {
      day: toDay('2026-03-03'),
      tutors: '陈芳、李娜',
      tutorCount: 2,
      marks: [
        { ...lastMark, collectedBy: '爷爷' },
        { childId: childIdSchema.parse(2), status: 'excused' as const, collectedBy: '' },
      ],
    }
    await show(sheetOf(2, { previous }))
    await page.getByRole('button', { name: '复制上次（03-03）' }).click()
    await expect.element(page.getByLabelText('儿童1 接走人')).toHaveValue('爷爷')
    await expect.element(page.getByRole('button', { name: '儿童2，请假' })).toBeVisible()
    await expect.element(page.getByLabelText(/^老师人数/)).toHaveValue('2')
  })

  it('takes the children along when the session began earlier', async () => {
    await show(sheetOf(2))
    await page.getByLabelText('儿童2 签到时间').fill('16:40')
    await page.getByLabelText(/^开始时间/).fill('16点')
    await page.getByLabelText('备注').click()
    await expect.element(page.getByLabelText('儿童1 签到时间')).toHaveValue('16:00')
    await expect.element(page.getByLabelText('儿童2 签到时间')).toHaveValue('16:40')
  })

  it('names the child whose line is wrong, and sends nothing', async () => {
    const { door } = await show(sheetOf(2))
    await page.getByLabelText('儿童2 签退时间').fill('15:00')
    await page.getByLabelText('儿童1 签到时间').fill('下午')
    await page.getByRole('button', { name: '保存点名' }).click()
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('儿童1：时间应写成 16:30；儿童2：签退时间不能早于签到时间')
    expect(door.inputsOf('tutoring.takeRollCall')).toEqual([])
  })

  it('lists who is still here once the roll is called', async () => {
    const data = sheetOf(3, isHeld)
    const [first, ...rest] = data.lines
    if (first === undefined) throw new Error('no lines')
    const gone = { ...first, mark: { ...first.mark, signedOutAt: END } }
    await show({ ...data, lines: [gone, ...rest] })
    await expect.element(page.getByText('还有 2 人未签退：儿童2、儿童3')).toBeVisible()
    await page.getByRole('button', { name: '全部签退' }).click()
    await expect.element(page.getByText('全部已签退')).toBeVisible()
  })

  it('says in words why a child could not be signed out', async () => {
    await show(sheetOf(1, isHeld))
    await page.getByRole('button', { name: '儿童1 签退' }).click()
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('签退时间不能早于签到时间 16:30，请核对')
  })

  it('warns at once when somebody is typed who must not collect the child', async () => {
    await show(sheetOf(2))
    const field = page.getByLabelText('儿童1 接走人')
    await field.fill('爸爸')
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('禁止接送：儿童1（爸爸）。请不要把孩子交给此人，并联系监护人')
    await expect.element(field).toHaveAttribute('aria-invalid', 'true')
    await field.fill('奶奶')
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  })

  it('asks before unsaved marks are left behind', async () => {
    const { router } = await show(sheetOf(2))
    await page.getByRole('button', { name: '儿童1，出勤' }).click()
    await router.navigate('/elsewhere')
    await expect.element(page.getByText('点名还没有保存')).toBeVisible()
    await page.getByRole('button', { name: '返回' }).click()
    await expect.element(page.getByRole('button', { name: '儿童1，缺勤' })).toBeVisible()
    await router.navigate('/elsewhere')
    await page.getByRole('button', { name: '不保存，离开' }).click()
    await expect.element(page.getByText('另一页')).toBeVisible()
  })

  it('lets an untouched sheet go without asking', async () => {
    const { router } = await show(sheetOf(2))
    await expect.element(page.getByRole('button', { name: '儿童1，出勤' })).toBeVisible()
    await router.navigate('/elsewhere')
    await expect.element(page.getByText('另一页')).toBeVisible()
  })
})
