import type { Clock } from '#service/platform/clock.ts'

/** A clock that stands still until a test moves it; starts at nine in the morning in Shanghai. */
export class FrozenClock implements Clock {
  #now: Date

  constructor(day = '2026-10-08') {
    this.#now = nineOClock(day)
  }

  now(): Date {
    return this.#now
  }

  moveTo(day: string): void {
    this.#now = nineOClock(day)
  }

  moveBy(minutes: number): void {
    this.#now = new Date(this.#now.getTime() + minutes * 60_000)
  }
}

function nineOClock(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`)
}
