import { clockTimeSchema, type ClockTime } from '#shared/kernel/clock-time.ts'
import type { Day } from '#shared/kernel/day.ts'

/** Pixels of one hour; a quarter of an hour can be hit with a mouse. */
export const HOUR_HEIGHT = 44
const STEP_MINUTES = 15
const USUAL_FIRST = 8 * 60
const USUAL_LAST = 18 * 60
const LAST_MINUTE = 24 * 60 - 1

/** The hours a grid shows, minutes of the day. */
export interface Hours {
  readonly first: number
  readonly last: number
}

/** Where a block stands, or would stand while it is dragged. */
export interface GridPlace {
  readonly day: Day
  readonly startsAt: ClockTime
  readonly endsAt: ClockTime
}

interface Timed {
  readonly startsAt: ClockTime
  readonly endsAt: ClockTime
}

/** From 08:00 to 18:00, whole hours earlier or later where something stands there. */
export function hoursFor(blocks: readonly Timed[]): Hours {
  const first = Math.min(USUAL_FIRST, ...blocks.map((block) => minuteOf(block.startsAt)))
  const last = Math.max(USUAL_LAST, ...blocks.map((block) => minuteOf(block.endsAt)))
  return { first: Math.floor(first / 60) * 60, last: Math.ceil(last / 60) * 60 }
}

/** Minutes below the top of the grid, to the nearest quarter of an hour, within the hours shown. */
export function minuteAt(y: number, hours: Hours): number {
  const minute = hours.first + Math.round(((y / HOUR_HEIGHT) * 60) / STEP_MINUTES) * STEP_MINUTES
  return Math.min(Math.max(minute, hours.first), hours.last)
}

/** Which column a point is in; the nearest for one beside the grid. */
export function columnAt(x: number, width: number, columns: number): number {
  return Math.min(Math.max(Math.floor((x / width) * columns), 0), columns - 1)
}

/** A stretch drawn from one point to another, either way round; a click is an hour. */
export function drawn(day: Day, from: number, to: number, hours: Hours): GridPlace {
  if (from === to) {
    const start = Math.min(from, hours.last - 60)
    return placeOf(day, start, start + 60)
  }
  return placeOf(day, Math.min(from, to), Math.max(from, to))
}

/** The same length at another time, kept within the hours shown. */
export function moved(block: Timed, day: Day, start: number, hours: Hours): GridPlace {
  const length = minuteOf(block.endsAt) - minuteOf(block.startsAt)
  const first = Math.max(hours.first, Math.min(start, hours.last - length))
  return placeOf(day, first, first + length)
}

/** Another end; at least a quarter of an hour is left. */
export function resized(block: Timed & { readonly day: Day }, end: number): GridPlace {
  const start = minuteOf(block.startsAt)
  return placeOf(block.day, start, Math.max(end, start + STEP_MINUTES))
}

/** Pixels from the top of the grid and of height. */
export function boxOf(
  block: Timed,
  hours: Hours,
): { readonly top: number; readonly height: number } {
  const top = ((minuteOf(block.startsAt) - hours.first) / 60) * HOUR_HEIGHT
  const height = ((minuteOf(block.endsAt) - minuteOf(block.startsAt)) / 60) * HOUR_HEIGHT
  return { top, height: Math.max(height, HOUR_HEIGHT / 3) }
}

export function minuteOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

export function timeOf(minute: number): ClockTime {
  const within = Math.min(Math.max(minute, 0), LAST_MINUTE)
  const two = (value: number) => String(value).padStart(2, '0')
  return clockTimeSchema.parse(`${two(Math.floor(within / 60))}:${two(within % 60)}`)
}

/** Beside how many others a block stands, and as the how-manieth of them. */
export interface Lane {
  readonly lane: number
  readonly lanes: number
}

/** Side by side where they overlap; `blocks` are of one day, in order of their beginning. */
export function lanesOf(blocks: readonly Timed[]): Lane[] {
  const found: { lane: number; group: number }[] = []
  const lanesOfGroup: number[] = []
  let ends: string[] = []
  for (const block of blocks) {
    if (ends.every((end) => end <= block.startsAt)) {
      ends = []
      lanesOfGroup.push(0)
    }
    const free = ends.findIndex((end) => end <= block.startsAt)
    const lane = free === -1 ? ends.length : free
    ends[lane] = block.endsAt
    const group = lanesOfGroup.length - 1
    lanesOfGroup[group] = Math.max(lanesOfGroup[group] ?? 0, lane + 1)
    found.push({ lane, group })
  }
  return found.map(({ lane, group }) => ({ lane, lanes: lanesOfGroup[group] ?? 1 }))
}

function placeOf(day: Day, start: number, end: number): GridPlace {
  return { day, startsAt: timeOf(start), endsAt: timeOf(end) }
}
