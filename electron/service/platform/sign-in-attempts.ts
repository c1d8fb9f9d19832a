import { AppError } from '#shared/kernel/app-error.ts'

const FREE_FAILURES = 5
const FIRST_WAIT_SECONDS = 5
const LONGEST_WAIT_SECONDS = 300
/** Names kept in mind; the longest unused is forgotten first. */
const NAMES_KEPT = 200

export interface WrongPassword {
  readonly loginName: string
  readonly at: string
}

interface Failures {
  readonly count: number
  readonly at: number
}

/**
 * Slows guessing down: after five wrong passwords in a row for one login name the next attempt has
 * to wait 5 s, then twice as long after each further one, at most five minutes.
 */
export class SignInAttempts {
  readonly #failures = new Map<string, Failures>()
  /** Wrong passwords nobody has written into the log yet: it opens with the first right one. */
  #unlogged: WrongPassword[] = []

  /**
   * Runs `act`, which throws WRONG_PASSWORD when the password is wrong. Counted before it runs, so
   * attempts sent at once are counted too. Throws TOO_MANY_ATTEMPTS { seconds }; `now` is ISO UTC.
   */
  async attempt<T>(loginName: string, now: string, act: () => Promise<T>): Promise<T> {
    const at = Date.parse(now)
    const before = this.#failures.get(loginName)
    const seconds = before === undefined ? 0 : remainingSeconds(before, at)
    if (seconds > 0) throw new AppError('TOO_MANY_ATTEMPTS', { seconds })
    this.#remember(loginName, { count: (before?.count ?? 0) + 1, at })
    try {
      const value = await act()
      this.#failures.delete(loginName)
      return value
    } catch (error) {
      if (isWrongPassword(error))
        this.#unlogged = [...this.#unlogged, { loginName, at: now }].slice(-NAMES_KEPT)
      else this.#takeBack(loginName)
      throw error
    }
  }

  /** The wrong passwords since the last call, the newest 200 of them. */
  takeUnlogged(): readonly WrongPassword[] {
    return this.#unlogged.splice(0)
  }

  #remember(loginName: string, failures: Failures): void {
    this.#failures.delete(loginName)
    this.#failures.set(loginName, failures)
    const [oldest] = this.#failures.keys()
    if (this.#failures.size > NAMES_KEPT && oldest !== undefined) this.#failures.delete(oldest)
  }

  #takeBack(loginName: string): void {
    const failures = this.#failures.get(loginName)
    if (failures !== undefined) {
      this.#failures.set(loginName, { ...failures, count: failures.count - 1 })
    }
  }
}

/** Seconds to wait after so many wrong passwords in a row. */
export function waitSeconds(failures: number): number {
  if (failures < FREE_FAILURES) return 0
  return Math.min(FIRST_WAIT_SECONDS * 2 ** (failures - FREE_FAILURES), LONGEST_WAIT_SECONDS)
}

function remainingSeconds({ count, at }: Failures, now: number): number {
  // A clock that was set back must not make anybody wait longer than the wait itself.
  const passed = Math.max(0, now - at) / 1000
  return Math.ceil(waitSeconds(count) - passed)
}

function isWrongPassword(error: unknown): boolean {
  return error instanceof AppError && error.code === 'WRONG_PASSWORD'
}
