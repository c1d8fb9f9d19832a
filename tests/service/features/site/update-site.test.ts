import { expect, it } from 'vitest'
import { siteDraft } from '#tests/support/factories/site.ts'
import { openOffice } from '#tests/support/office.ts'

it('keeps the changed profile and derives its names again', async () => {
  const office = await openOffice()
  const site = await office.request(
    'site.update',
    siteDraft({ countyCode: '350128', countyName: '平潭县', townshipName: '苏平镇' }),
  )
  expect(site.addressee).toBe('平潭综合实验区社会事业局')
  expect(site.shortName).toBe('平潭苏平镇示范点')
  expect(await office.request('site.get', {})).toEqual(site)
})
