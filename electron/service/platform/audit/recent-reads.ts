import type { Act } from '../database/connection.ts'

const AGAIN_AFTER_MS = 10 * 60_000
const KEPT = 1000

/**
 * Readings of the last ten minutes. An open record is read anew whenever anything changes; that is
 * still the one reading. A record opened again later is another.
 */
export class RecentReads {
  readonly #at = new Map<string, number>()

  isRepeated(act: Act, subjects: Subjects, reason: string): boolean {
    const before = this.#at.get(keyOf(act, subjects, reason))
    if (before === undefined) return false
    const passed = Date.parse(act.at) - before
    return passed >= 0 && passed < AGAIN_AFTER_MS
  }

  remember(act: Act, subjects: Subjects, reason: string): void {
    const key = keyOf(act, subjects, reason)
    this.#at.delete(key)
    this.#at.set(key, Date.parse(act.at))
    const [oldest] = this.#at.keys()
    if (this.#at.size > KEPT && oldest !== undefined) this.#at.delete(oldest)
  }
}

type Subjects = readonly (readonly [name: string, id: number])[]

function keyOf({ accountId, route }: Act, subjects: Subjects, reason: string): string {
  return JSON.stringify([accountId, route, subjects, reason])
}
