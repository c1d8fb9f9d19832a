import { expect, it } from 'vitest'
import { openOffice } from '#tests/support/office.ts'

it('knows the announced days off and make-up workdays of 2025 and 2026', async () => {
  const office = await openOffice()
  const national = await office.request('calendar.statutoryDays', {
    from: '2026-09-20',
    to: '2026-10-10',
  })
  expect(national.filter(({ kind }) => kind === 'workday').map(({ day }) => day)).toEqual([
    '2026-09-20',
    '2026-10-10',
  ])
  const off = national.filter(({ name, kind }) => name.includes('国庆') && kind === 'off')
  expect(off).toHaveLength(7)
  const year = await office.request('calendar.statutoryDays', {
    from: '2025-01-01',
    to: '2025-12-31',
  })
  expect(year.length).toBeGreaterThan(25)
})
