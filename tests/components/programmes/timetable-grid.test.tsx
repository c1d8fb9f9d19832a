import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Programme } from '#renderer/features/programmes/Programme.tsx'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import { campIdSchema } from '#shared/features/camps/camp.ts'
import { campBlockIdSchema } from '#shared/features/programmes/camp-block.ts'
import { countThemes } from '#shared/features/programmes/theme.ts'
import type { Timetable, TimetableBlock } from '#shared/features/programmes/timetable.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { addDays, toDay } from '#shared/kernel/day.ts'
import { blockDraft } from '#tests/support/factories/programmes.ts'
import { showScreen } from '../screen.tsx'

const CAMP_ID = campIdSchema.parse(3)
const FIRST = toDay('2026-07-06')

function block(id: number, overrides: Partial<TimetableBlock> = {}): TimetableBlock {
  return {
    ...blockDraft(),
    id: campBlockIdSchema.parse(id),
    campId: CAMP_ID,
    day: FIRST,
    startsAt: clockTimeSchema.parse('09:00'),
    endsAt: clockTimeSchema.parse('10:00'),
    roomId: null,
    leaderId: null,
    helperIds: [],
    where: '文化站',
    leaderName: '周老师',
    helperNames: [],
    people: 1,
    children: 12,
    isTooFew: false,
    parallelIds: [],
    materials: [],
    ...overrides,
  }
}

function timetableOf(blocks: readonly TimetableBlock[]): Timetable {
  return {
    campId: CAMP_ID,
    days: Array.from({ length: 12 }, (_, index) => ({
      day: addDays(FIRST, index),
      part: 1,
      closed: '',
      isRecorded: false,
      children: 12,
    })),
    blocks: [...blocks],
    themes: countThemes(blocks),
    childrenPerAdult: 10,
    isOpen: true,
  }
}

function show(blocks: readonly TimetableBlock[]) {
  const camp = { id: CAMP_ID, roomId: null, leaderId: null, startsOn: FIRST } as CampSummary
  return showScreen(<Programme camp={camp} timetable={timetableOf(blocks)} />, {
    'rooms.list': () => ({ ok: true, value: [] }),
    'team.list': () => ({ ok: true, value: [] }),
    'programmes.moveBlock': () => ({ ok: true, value: block(1) }),
    'programmes.addBlock': () => ({ ok: true, value: block(2) }),
    'programmes.updateBlock': () => ({ ok: true, value: block(1) }),
  })
}

const grid = () => page.getByRole('group', { name: '营期日程' })

/** Presses at one point of the grid, moves and lets go at another; x in columns, y in hours. */
function drag(from: readonly [number, number], to: readonly [number, number]): void {
  const element = grid().element()
  const box = element.getBoundingClientRect()
  const at = ([column, hour]: readonly [number, number]) => ({
    clientX: box.left + (box.width / 6) * (column + 0.5),
    clientY: box.top + hour * 44,
  })
  const start = at(from)
  const target = document.elementFromPoint(start.clientX, start.clientY) ?? element
  const common = { bubbles: true, button: 0, pointerId: 1 }
  target.dispatchEvent(new PointerEvent('pointerdown', { ...common, ...start }))
  element.dispatchEvent(new PointerEvent('pointermove', { ...common, ...at(to) }))
  element.dispatchEvent(new PointerEvent('pointerup', { ...common, ...at(to) }))
}

describe('the timetable grid', () => {
  it('shows half of twelve days without scrolling sideways, and turns to the others', async () => {
    await show([block(1)])
    await expect.element(page.getByText('7月6日 周一 至 7月11日 周六')).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
    await page.getByRole('button', { name: '后几天' }).click()
    await expect.element(page.getByText('7月12日 周日 至 7月17日 周五')).toBeVisible()
  })

  it('moves an activity to where it is dropped, to the quarter of an hour', async () => {
    const { door } = await show([block(1)])
    await expect.element(grid()).toBeVisible()
    drag([0, 1.5], [2, 3.75])
    await expect
      .poll(() => door.inputsOf('programmes.moveBlock'))
      .toEqual([
        {
          id: 1,
          place: { day: '2026-07-08', startsAt: '11:15', endsAt: '12:15', roomId: null },
        },
      ])
    await expect.element(page.getByText(/“防溺水安全课”已移到 7月8日/)).toBeVisible()
  })

  it('makes an activity longer by its lower edge', async () => {
    const { door } = await show([block(1)])
    await expect.element(grid()).toBeVisible()
    drag([0, 1.9], [0, 3])
    await expect
      .poll(() => door.inputsOf('programmes.moveBlock')[0]?.place)
      .toMatchObject({
        startsAt: '09:00',
        endsAt: '11:00',
      })
  })

  it('draws a new activity on empty ground and asks for the rest', async () => {
    const { door } = await show([])
    await expect.element(grid()).toBeVisible()
    drag([1, 6], [1, 7.5])
    const dialog = page.getByRole('dialog', { name: '添加活动' })
    await expect.element(dialog.getByLabelText(/^开始时间/)).toHaveValue('14:00')
    await expect.element(dialog.getByLabelText(/^结束时间/)).toHaveValue('15:30')
    await dialog.getByLabelText(/^活动名称/).fill('包饺子')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => door.inputsOf('programmes.addBlock').length).toBe(1)
    expect(door.inputsOf('programmes.addBlock')[0]?.block).toMatchObject({
      day: '2026-07-07',
      title: '包饺子',
    })
  })

  it('opens an activity by keyboard, where everything can be changed', async () => {
    await show([block(1)])
    page
      .getByRole('button', { name: /7月6日 周一 09:00—10:00 防溺水安全课/ })
      .element()
      .focus()
    await userEvent.keyboard('{Enter}')
    const dialog = page.getByRole('dialog', { name: '活动“防溺水安全课”' })
    await expect.element(dialog.getByLabelText(/^开始时间/)).toHaveValue('09:00')
  })

  it('says where too few people look after the children, and which theme is missing', async () => {
    await show([block(1, { isTooFew: true })])
    await expect.element(page.getByText('1 项每人照看超过 10 名儿童')).toBeVisible()
    await expect.element(page.getByText('12 童/1 人')).toBeVisible()
    await expect.element(page.getByText('亲情培育 缺')).toBeVisible()
  })
})
