import type { Day } from '#shared/kernel/day.ts'
import type { Desk, DemoClock } from './desk.ts'

type Act = (desk: Desk) => Promise<unknown>

/** What happens on which day at the practice site; carried out in the order of the days. */
export class Agenda {
  readonly #acts: { readonly day: Day; readonly act: Act }[] = []

  on(day: Day, act: Act): void {
    this.#acts.push({ day, act })
  }

  async carryOut(desk: Desk, clock: DemoClock): Promise<void> {
    const ordered = this.#acts.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    for (const { day, act } of ordered) {
      clock.moveTo(day)
      await act(desk)
    }
  }
}
