import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { AnswerError } from '#shared/contract/envelope.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/index.ts'
import { createService, type Service, type ServiceDeps } from '#service/create-service.ts'
import { silentLog } from '#service/platform/log.ts'
import { FrozenClock } from './clock.ts'
import { siteDraft } from './factories/site.ts'

export const LOGIN = { loginName: '站长', password: 'correct-horse' } as const

/** A running service on real SQLite, spoken to as the screens speak to it. */
export class Office {
  readonly service: Service
  readonly clock: FrozenClock
  readonly folder: string
  readonly events: OfficeEvent[] = []

  constructor(service: Service, clock: FrozenClock, folder: string) {
    this.service = service
    this.clock = clock
    this.folder = folder
    service.onEvent((event) => this.events.push(event))
  }

  /** The answer's value; fails the test with the refusal otherwise. */
  async request<R extends RouteName>(route: R, input: RouteInput<R>): Promise<RouteOutput<R>> {
    const answer = await this.service.handle(route, input)
    if (!answer.ok) throw new Error(`${route} was refused: ${JSON.stringify(answer.error)}`)
    return answer.value as RouteOutput<R>
  }

  /** The refusal; fails the test when the request was answered. */
  async refusal<R extends RouteName>(route: R, input: unknown): Promise<AnswerError> {
    const answer = await this.service.handle(route, input)
    if (answer.ok) throw new Error(`${route} was answered: ${JSON.stringify(answer.value)}`)
    return answer.error
  }
}

/** A service on an empty folder: nothing set up yet. */
export function newOffice(overrides: Partial<ServiceDeps> = {}): Office {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  return start(folder, overrides)
}

let template: Promise<string> | undefined

/** A signed-in office on a fresh copy of one site that was set up once. */
export async function openOffice(overrides: Partial<ServiceDeps> = {}): Promise<Office> {
  template ??= makeTemplate()
  return openCopyOf(await template, overrides)
}

/** A signed-in office on a copy of a site that was left closed in a folder. */
export async function openCopyOf(
  closedSite: string,
  overrides: Partial<ServiceDeps> = {},
): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  cpSync(closedSite, folder, { recursive: true })
  const office = start(folder, overrides)
  await office.request('accounts.signIn', LOGIN)
  return office
}

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'office-template-'))
  const service = createService(depsFor(folder, new FrozenClock('2026-01-01'), {}))
  const answer = await service.handle('accounts.setUp', {
    site: siteDraft(),
    ...LOGIN,
    displayName: '林静',
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  service.close()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function start(folder: string, overrides: Partial<ServiceDeps>): Office {
  const clock = new FrozenClock()
  const office = new Office(createService(depsFor(folder, clock, overrides)), clock, folder)
  onTestFinished(() => {
    office.service.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return office
}

function depsFor(dataFolder: string, clock: FrozenClock, overrides: Partial<ServiceDeps>) {
  const fixed = { log: silentLog, printPdf: null, checkOutput: true, passwordCostLog2: 10 }
  return { dataFolder, clock, ...fixed, ...overrides }
}
