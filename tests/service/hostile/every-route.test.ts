import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract, isRouteName } from '#shared/contract/index.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { openFuzzOffice, type FuzzOffice } from './fuzz-office.ts'
import { RUNS, runsOf, SEED, shown, TIMEOUT_MS } from './fuzz-settings.ts'
import { HOSTILE_NUMBERS, HOSTILE_TEXTS, HOSTILE_THINGS } from './hostile-values.ts'
import { hostilePayloads } from './payloads.ts'
import { validPayloads, type FuzzedRoute } from './valid-payloads.ts'

const ROUTES = Object.keys(contract).filter(
  (name): name is FuzzedRoute =>
    isRouteName(name) &&
    !/^(?:accounts\.|keys\.|handover\.destroy$|backups\.(?:entryR|r)estore$)/.test(name),
)
const OTHER_THAN_OBJECTS = [...HOSTILE_NUMBERS, ...HOSTILE_TEXTS]
const FAMILIES = [...new Set(ROUTES.map((route) => route.split('.')[0] ?? ''))]

async function complaintsOf(fuzz: FuzzOffice, routes: readonly FuzzedRoute[], asked: number) {
  const valid = validPayloads(fuzz.files)
  const runs = Math.max(2, Math.ceil(asked / routes.length))
  const queues = routes.map((route) => ({
    route,
    payloads: fc.sample(hostilePayloads(route, valid[route]), { seed: SEED, numRuns: runs }),
  }))
  const complaints: string[] = []
  for (let run = 0; run < runs; run += 1) {
    for (const { route, payloads } of queues) {
      const payload = run === 0 ? valid[route] : inFolder(fuzz, route, payloads[run])
      const complaint = await fuzz.complaint(route, payload)
      if (complaint !== null) complaints.push(`${route} ${shown(payload)}: ${complaint}`)
    }
  }
  return complaints
}

/** Exports write where they are told: whatever the folder's name, it stays inside the test's own. */
function inFolder(fuzz: FuzzOffice, route: FuzzedRoute, payload: unknown): unknown {
  if (contract[route].logged !== 'export' && route !== 'reports.export') return payload
  if (typeof payload !== 'object' || payload === null) return payload
  if (!('folder' in payload) || typeof payload.folder !== 'string') return payload
  if (payload.folder === '' || payload.folder.startsWith(fuzz.files.folder)) return payload
  return { ...payload, folder: join(fuzz.files.folder, payload.folder.replaceAll('..', '__')) }
}

/** Neighbouring routes share the list among them: all of them read objects with the same code. */
function everyFifth(things: readonly unknown[], start: number): readonly unknown[] {
  return things.filter((_thing, index) => index % 5 === start % 5)
}

function throwText(): never {
  throw new Error('do not read me')
}

describe('whatever is sent to the service', () => {
  it.each(FAMILIES)(
    '%s answers or refuses with a code of its own, and a refusal leaves nothing behind',
    async (family) => {
      const fuzz = await openFuzzOffice()
      const routes = ROUTES.filter((route) => route.startsWith(`${family}.`))
      expect(await complaintsOf(fuzz, routes, runsOf(family))).toEqual([])
      expect(fuzz.damage()).toEqual([])
      expect([...fuzz.refused].toSorted()).toEqual(routes.toSorted())
      expect([...fuzz.accepted].toSorted()).toEqual(routes.toSorted())
    },
    TIMEOUT_MS,
  )

  it(
    'something else than an object is refused by every route, whatever it is',
    async () => {
      const fuzz = await openFuzzOffice()
      const complaints: string[] = []
      for (const [n, route] of ROUTES.entries()) {
        for (const thing of [...HOSTILE_THINGS, ...everyFifth(OTHER_THAN_OBJECTS, n)]) {
          const complaint = await fuzz.complaint(route, thing)
          if (complaint !== null) complaints.push(`${route} ${shown(thing)}: ${complaint}`)
        }
      }
      expect(complaints).toEqual([])
    },
    TIMEOUT_MS,
  )

  it('an input that throws when it is read ends its own request only, and tells a number', async () => {
    const fuzz = await openFuzzOffice()
    const { service } = fuzz.office
    const before = await dumpSite(fuzz.office)
    for (const route of ROUTES) {
      const valid = validPayloads(fuzz.files)[route]
      for (const key of Object.keys(valid)) {
        const trap = Object.defineProperty({ ...valid }, key, { enumerable: true, get: throwText })
        expect(() => structuredClone(trap)).toThrow('do not read me')
        const answer = await service.handle(route, trap)
        const logId: unknown = expect.stringMatching(/^[\da-f]{8}$/u)
        expect(answer).toEqual({ ok: false, error: { code: 'INTERNAL', details: { logId } } })
      }
    }
    expect(await dumpSite(fuzz.office)).toBe(before)
  })

  it(
    'all routes in turn bear what the others accepted',
    async () => {
      const fuzz = await openFuzzOffice()
      expect(await complaintsOf(fuzz, ROUTES, RUNS)).toEqual([])
      expect(fuzz.damage()).toEqual([])
    },
    TIMEOUT_MS,
  )
})
