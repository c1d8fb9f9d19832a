import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/index.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Service } from '#service/create-service.ts'
import type { Clock } from '#service/platform/clock.ts'

/** The practice site's own time: the day of the act, from nine in the morning, a minute an act. */
export class DemoClock implements Clock {
  #start = new Date(0)
  #minutes = 0

  now(): Date {
    return new Date(this.#start.getTime() + this.#minutes * 60_000)
  }

  moveTo(day: Day): void {
    const start = new Date(`${day}T09:00:00+08:00`)
    this.#minutes = start.getTime() === this.#start.getTime() ? this.#minutes + 1 : 0
    this.#start = start
  }
}

/** Speaks to the service as a screen does; a refusal ends the demo. */
export class Desk {
  readonly #service: Service

  constructor(service: Service) {
    this.#service = service
  }

  async request<R extends RouteName>(route: R, input: RouteInput<R>): Promise<RouteOutput<R>> {
    const answer = await this.#service.handle(route, input)
    if (!answer.ok) {
      throw new Error(`${route}: ${JSON.stringify(answer.error)} for ${JSON.stringify(input)}`)
    }
    return answer.value as RouteOutput<R>
  }

  /** Whoever acts from now on. */
  async signInAs({ loginName, password }: RouteInput<'accounts.signIn'>): Promise<void> {
    await this.request('accounts.signIn', { loginName, password })
  }
}
