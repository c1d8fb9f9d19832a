import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract, isRouteName } from '#shared/contract/index.ts'
import { RECOVERY_KEY_BYTES, writeRecoveryKey } from '#shared/features/keys/recovery-key.ts'
import { siteDraft } from '#tests/support/factories/site.ts'
import { LOGIN, newOffice } from '#tests/support/office.ts'
import { DECLARED_CODES } from './declared-codes.ts'
import { openFuzzOffice } from './fuzz-office.ts'
import { SEED, shown, TIMEOUT_MS } from './fuzz-settings.ts'
import { hostilePayloads } from './payloads.ts'

// Keys are derived on purpose slowly: fewer payloads than elsewhere.
const RUNS = 60

const ACCOUNT_ROUTES = Object.keys(contract).filter(
  (name) => isRouteName(name) && /^(?:accounts|keys)\./.test(name),
)

const setUpDraft = { site: siteDraft(), ...LOGIN, displayName: '林静' }

/** Typed without an error, but of no sheet. */
const RIGHT_GROUPS = writeRecoveryKey(new Uint8Array(RECOVERY_KEY_BYTES)).join('-')

/** Payloads known to be right, as far as the session allows. */
const VALID: Readonly<Record<string, object>> = {
  'accounts.setUp': setUpDraft,
  'accounts.signIn': LOGIN,
  'keys.makeRecoverySheet': { password: LOGIN.password },
  'keys.checkRecoverySheet': { recoveryKey: RIGHT_GROUPS },
  'keys.printSheet': { recoveryKey: RIGHT_GROUPS, folder: tmpdir() },
  'keys.recover': {
    recoveryKey: RIGHT_GROUPS,
    loginName: LOGIN.loginName,
    newPassword: LOGIN.password,
  },
  'keys.rekey': { password: LOGIN.password },
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
