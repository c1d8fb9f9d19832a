import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOGIN, openOffice } from '#tests/support/office.ts'
import { DECLARED_CODES } from './declared-codes.ts'
import { SEED, shown } from './fuzz-settings.ts'
import { hostilePayloads } from './payloads.ts'

const RUNS = 60

describe('whatever is sent to the restores', () => {
  it('is answered or refused with a code of its own, and the site stays one that opens', async () => {
    const office = await openOffice()
    const { name } = await office.request('backups.make', {})
    const backup = { place: 'local', name } as const
    const reason = '误删了名册'
    const valid = {
      'backups.restore': { backup, password: LOGIN.password, oldLogin: null, reason },
      'backups.entryRestore': { backup, ...LOGIN, reason },
    } as const
    const complaints: string[] = []
    for (const route of ['backups.restore', 'backups.entryRestore'] as const) {
      const payloads = fc.sample(hostilePayloads(route, valid[route]), {
        seed: SEED,
        numRuns: RUNS,
      })
      for (const payload of payloads) {
        office.clock.moveBy(10)
        await office.request('accounts.signIn', LOGIN)
        if (route === 'backups.entryRestore') await office.request('accounts.signOut', {})
        const answer = await office.service.handle(route, payload)
        if (answer.ok || DECLARED_CODES.has(answer.error.code)) continue
        complaints.push(`${route} ${shown(payload)}: ${answer.error.code}`)
      }
    }
    expect(complaints).toEqual([])
    await office.request('accounts.signIn', LOGIN)
    expect((await office.request('site.get', {})).managerName).toBe('林静')
  }, 240_000)
})
