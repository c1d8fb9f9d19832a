import { beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SchedulePage } from '#renderer/features/bookings/SchedulePage.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import type { Answer } from '#shared/contract/envelope.ts'
import {
  scheduledBookingSchema,
  type ScheduledBooking,
} from '#shared/features/bookings/schedule.ts'
import { daysOf, stepPeriod } from '#shared/features/bookings/schedule-period.ts'
import { showScreen } from '../screen.tsx'

const ok = (value: unknown): Answer => ({ ok: true, value })
const today = localToday()

const ROOM = {
  id: 3,
  name: '儿童学堂',
  functions: ['classroom'],
  useAreaDm2: 4000,
  buildingAreaDm2: null,
  isShared: false,
  sharedNote: '',
  inUseFrom: '2020-01-01',
  inUseTo: null,
  note: '',
}

const CLASH = {
  shared: 'room',
  name: '儿童学堂',
  title: '书法班',
  kindName: '兴趣班',
  day: today,
  startsAt: '11:00',
  endsAt: '12:00',
  path: '/elsewhere',
}

function booking(id: number, rest: Record<string, unknown> = {}): ScheduledBooking {
  return scheduledBookingSchema.parse({
    kind: 'class-session',
    id,
    day: today,
    title: `安排${id}`,
    startsAt: '09:00',
    endsAt: '10:00',
    roomId: 3,
    memberIds: [],
    isMovable: true,
    path: '/elsewhere',
    acceptedReasons: [],
    ...rest,
  })
}

async function show(bookings: readonly ScheduledBooking[], move = () => ok(refOf())) {
  return showScreen(<SchedulePage />, {
    'rooms.list': () => ok([ROOM]),
    'team.list': () => ok([]),
    'bookings.list': () => ok({ bookings, bars: [], days: [] }),
    'bookings.move': move,
  })
}

const refOf = () => ({ kind: 'class-session', id: 1, day: today })
const box = (title: string) => page.getByTitle(new RegExp(title))

beforeEach(() => localStorage.clear())

it('shows the week, remembers another view, and goes by keys', async () => {
  const { door } = await show([booking(1)])
  await expect.element(box('安排1')).toBeVisible()
  await userEvent.keyboard('4')
  await expect.element(page.getByRole('button', { name: '各场地', pressed: true })).toBeVisible()
  await expect.element(page.getByRole('button', { name: '儿童学堂' })).toBeVisible()
  expect(localStorage.getItem('schedule.view')).toBe('rooms')
  await userEvent.keyboard('2{ArrowRight}')
  const next = daysOf('week', stepPeriod('week', today, 1))
  await vi.waitFor(() =>
    expect(door.inputsOf('bookings.list').at(-1)).toEqual({ from: next[0], to: next.at(-1) }),
  )
})

it('opens the list by keyboard, names the clash of a move, and saves it with a reason', async () => {
  let refusals = 0
  const { door } = await show([booking(1), booking(2, { startsAt: '08:00' })], () => {
    refusals += 1
    return refusals > 1
      ? ok(refOf())
      : { ok: false, error: { code: 'BOOKING_CLASH', details: { clashes: [CLASH], more: 0 } } }
  })
  const list = page.getByRole('group', { name: '当天的安排' })
  await expect.element(list.getByRole('button').first()).toBeVisible()
  const first = list.element().querySelector('button')
  first?.focus()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(page.getByRole('heading', { name: '调整“安排1”' })).toBeVisible()
  await page.getByRole('textbox', { name: '开始时间' }).fill('11:00')
  await page.getByRole('textbox', { name: '结束时间' }).fill('12:00')
  await page.getByRole('button', { name: '保存调整' }).click()
  await vi.waitFor(() =>
    expect(document.querySelector('[aria-label="冲突的安排"]')?.textContent).toBe(
      `场地“儿童学堂”已被占用：${today} 11:00—12:00 兴趣班“书法班”`,
    ),
  )
  await page.getByRole('link', { name: '“书法班”' }).click()
  await expect.element(page.getByText('离开并放弃已填写的内容？')).toBeVisible()
  await page
    .getByRole('dialog', { name: /离开并放弃/ })
    .getByRole('button', { name: '返回' })
    .click()
  await page.getByRole('textbox', { name: '仍要安排的理由' }).fill('只用一半教室')
  await page.getByRole('button', { name: '保存调整' }).click()
  await expect.element(page.getByText('已调整“安排1”')).toBeVisible()
  expect(door.inputsOf('bookings.move').at(-1)).toEqual({
    ref: { kind: 'class-session', id: 1, day: today },
    place: { day: today, startsAt: '11:00', endsAt: '12:00', roomId: 3 },
    clashReason: '只用一半教室',
  })
  await page.getByRole('button', { name: '撤销' }).click()
  await vi.waitFor(() =>
    expect(door.inputsOf('bookings.move').at(-1)).toEqual({
      ref: refOf(),
      place: { day: today, startsAt: '09:00', endsAt: '10:00', roomId: 3 },
    }),
  )
})

/** Presses, moves in steps, and lets go, as a hand does. */
async function drag(from: Element, by: { readonly x: number; readonly y: number }) {
  const { left, top, height } = from.getBoundingClientRect()
  const [x, y] = [left + 10, top + Math.min(8, height / 2)]
  const at = (part: number) => ({
    bubbles: true,
    button: 0,
    pointerId: 1,
    clientX: x + by.x * part,
    clientY: y + by.y * part,
  })
  from.dispatchEvent(new PointerEvent('pointerdown', at(0)))
  for (const part of [0.3, 0.6, 1]) from.dispatchEvent(new PointerEvent('pointermove', at(part)))
  await vi.waitFor(() => expect(document.querySelector('.ghost')).not.toBeNull())
  from.dispatchEvent(new PointerEvent('pointerup', at(1)))
}

it('300 bookings of a week are shown, and one is dragged an hour later', async () => {
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {})
  const days = daysOf('week', today)
  const bookings = Array.from({ length: 300 }, (_, n) =>
    booking(n + 1, {
      day: days[n % 7],
      startsAt: `${String(8 + (n % 10)).padStart(2, '0')}:00`,
      endsAt: `${String(9 + (n % 10)).padStart(2, '0')}:00`,
    }),
  )
  const { door } = await show(bookings)
  await vi.waitFor(() => expect(document.querySelectorAll('.box')).toHaveLength(300))
  const first = document.querySelector('.box[data-booking^="class-session:1:"]')
  if (first === null) throw new Error('the box is not there')
  await drag(first, { x: 0, y: 44 })
  await vi.waitFor(() =>
    expect(door.inputsOf('bookings.move')).toEqual([
      {
        ref: { kind: 'class-session', id: 1, day: days[0] },
        place: { day: days[0], startsAt: '09:00', endsAt: '10:00', roomId: 3 },
      },
    ]),
  )
})

it('what is drawn on an empty place opens the form with that time, and other kinds lead to their pages', async () => {
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {})
  await show([booking(1)])
  await expect.element(box('安排1')).toBeVisible()
  const column = document.querySelector(`.column[data-day="${today}"]`)
  if (column === null) throw new Error('the day is not there')
  await drag(column, { x: 0, y: 88 })
  await expect.element(page.getByRole('textbox', { name: '开始时间' })).toHaveValue('07:15')
  await expect.element(page.getByRole('textbox', { name: '结束时间' })).toHaveValue('09:15')
  const link = page.getByRole('link', { name: '兴趣班' })
  await expect
    .element(link)
    .toHaveAttribute('href', expect.stringContaining(`day=${today}&startsAt=07%3A15`))
})

it('says what went wrong when the calendar cannot be read', async () => {
  await showScreen(<SchedulePage />, {
    'rooms.list': () => ok([ROOM]),
    'team.list': () => ok([]),
    'bookings.list': () => ({ ok: false, error: { code: 'DATABASE_BUSY', details: {} } }),
  })
  await expect.element(page.getByRole('button', { name: '重试' })).toBeVisible()
})
