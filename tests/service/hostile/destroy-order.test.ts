import { join } from 'node:path'
import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dumpSite } from '#tests/support/dump-site.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { chosenFolder, destroyOrder, handOver } from '#tests/support/handed-over.ts'
import { openOffice } from '#tests/support/office.ts'
import { DECLARED_CODES } from './declared-codes.ts'
import { RUNS, SEED, shown, TIMEOUT_MS } from './fuzz-settings.ts'
import { hostilePayloads } from './payloads.ts'

const ROUTE = 'handover.destroy'

describe('whatever is sent as the order to destroy the site', () => {
  it(
    'only the right one does; every other is refused by a code and destroys nothing',
    async () => {
      const office = await openOffice()
      await addChild(office)
      const proofs = chosenFolder()
      const made = await handOver(office, proofs)
      // Without the password every order is wrong, however the rest of it was made.
      const right = await destroyOrder(office, made.id, proofs)
      const valid = { ...right, password: 'not-my-password' }
      const children = await dumpSite(office, 'child')
      const files = readdirSync(office.folder).toSorted()
      const complaints: string[] = []
      for (const payload of fc.sample(hostilePayloads(ROUTE, valid), {
        seed: SEED,
        numRuns: RUNS,
      })) {
        office.clock.moveBy(30)
        const answer = await office.service.handle(ROUTE, insideFolder(proofs, payload))
        if (answer.ok) complaints.push(`destroyed by ${shown(payload)}`)
        else if (answer.error.code === 'INTERNAL' || !DECLARED_CODES.has(answer.error.code)) {
          complaints.push(`${answer.error.code} for ${shown(payload)}`)
        }
        if (complaints.length > 0) break
      }
      expect(complaints).toEqual([])
      expect(readdirSync(office.folder).toSorted()).toEqual(files)
      expect(await dumpSite(office, 'child')).toBe(children)
      expect(readdirSync(proofs)).toEqual([made.fileName])
      await office.request(ROUTE, right)
      expect(readdirSync(office.folder)).toEqual([])
    },
    TIMEOUT_MS,
  )
})

/** A proof may be written where it is told: here only below the test's own folder. */
function insideFolder(folder: string, payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || !('folder' in payload)) return payload
  if (typeof payload.folder !== 'string' || payload.folder === '') return payload
  return { ...payload, folder: join(folder, payload.folder.replaceAll('..', '__')) }
}
