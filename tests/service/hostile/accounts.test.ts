import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract, isRouteName } from '#shared/contract/index.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { LOGIN, newOffice } from '#tests/support/office.ts'
import { DECLARED_CODES } from './declared-codes.ts'
import { openFuzzOffice } from './fuzz-office.ts'
import { SEED, shown, TIMEOUT_MS } from './fuzz-settings.ts'
import { hostilePayloads } from './payloads.ts'

// Keys are derived on purpose slowly: fewer payloads than elsewhere.
const RUNS = 60

const ACCOUNT_ROUTES = Object.keys(contract).filter(
  (name) => isRouteName(name) && name.startsWith('accounts.'),
)

const setUpDraft = { site: siteDraft(), ...LOGIN, displayName: '林静' }

/** Payloads known to be right, as far as the session allows. */
const VALID: Readonly<Record<string, object>> = {
  'accounts.setUp': setUpDraft,
  'accounts.signIn': LOGIN,
}

describe('whatever is sent to the routes of the session', () => {
  it.each(ACCOUNT_ROUTES)(
    '%s answers or refuses with a code of its own, and a refusal leaves nothing behind',
    async (route) => {
      if (!isRouteName(route)) return
      const fuzz = await openFuzzOffice()
      const payloads = hostilePayloads(route, VALID[route] ?? {})
      const complaints: string[] = []
      for (const payload of fc.sample(payloads, { seed: SEED, numRuns: RUNS })) {
        const complaint = await fuzz.complaint(route, payload)
        if (complaint !== null) complaints.push(`${shown(payload)}: ${complaint}`)
      }
      expect(complaints).toEqual([])
      expect(fuzz.damage()).toEqual([])
    },
    TIMEOUT_MS,
  )

  it(
    'a first run with wrong words makes a whole site or none',
    async () => {
      const complaints: string[] = []
      let office = newOffice()
      const payloads = hostilePayloads('accounts.setUp', setUpDraft)
      for (const payload of fc.sample(payloads, { seed: SEED, numRuns: RUNS })) {
        const answer = await office.service.handle('accounts.setUp', payload)
        const { state } = await office.request('accounts.status', {})
        const code = answer.ok ? '' : answer.error.code
        const isMade = existsSync(join(office.folder, 'site.db'))
        const told = `${shown(payload)}: ${code}, ${state}, ${isMade ? 'made' : 'not made'}`
        const isRight = answer.ok
          ? state === 'open' && isMade
          : code !== 'INTERNAL' && DECLARED_CODES.has(code) && state === 'empty' && !isMade
        if (!isRight) complaints.push(told)
        if (answer.ok) office = newOffice()
      }
      expect(complaints).toEqual([])
    },
    TIMEOUT_MS,
  )
})
