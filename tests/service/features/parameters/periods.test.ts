import { describe, expect, it } from 'vitest'
import type { ParameterPeriodDraft } from '#shared/features/parameters/parameter-period.ts'
import { PARAMETERS } from '#shared/features/parameters/parameter-catalogue.ts'
import { parameterProblem } from '#shared/features/parameters/parameter-value.ts'
import { accountDraft } from '#tests/support/factories/accounts.ts'
import { roomDraft } from '#tests/support/factories/rooms.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

function draft(overrides: Partial<ParameterPeriodDraft> = {}): ParameterPeriodDraft {
  const source = '闽民童〔2026〕8号'
  return { name: 'area_min_dm2', value: '15000', validFrom: '2026-11-01', source, ...overrides }
}

async function areaOn(office: Office, day: string): Promise<string | undefined> {
  const { parameters } = await office.request('parameters.list', { day })
  return parameters.find(({ name }) => name === 'area_min_dm2')?.value
}

describe('the policy’s parameters', () => {
  it('are all there, with values the program accepts', async () => {
    const office = await openOffice()
    const { parameters } = await office.request('parameters.list', {})
    expect(parameters.map(({ name }) => name)).toEqual(PARAMETERS.map(({ code }) => code))
    expect(parameters.map(({ name, value }) => parameterProblem(name, value))).toEqual(
      parameters.map(() => null),
    )
  })

  it('are counted by the new value from its first day on, and by the old one before', async () => {
    const office = await openOffice()
    await office.request('rooms.add', roomDraft({ useAreaDm2: 13_000 }))
    await office.request('parameters.addPeriod', draft())
    expect([await areaOn(office, '2026-10-31'), await areaOn(office, '2026-11-01')]).toEqual([
      '12000',
      '15000',
    ])
    const before = await office.request('rooms.check', { day: '2026-10-31' })
    const after = await office.request('rooms.check', { day: '2026-11-01' })
    expect([before.isAreaMet, after.isAreaMet]).toEqual([true, false])
  })

  it('keep the former period, ended the day before, and who entered the new one', async () => {
    const office = await openOffice()
    const { periods } = await office.request('parameters.addPeriod', draft())
    expect(periods).toMatchObject([
      {
        value: '15000',
        validFrom: '2026-11-01',
        validTo: null,
        source: '闽民童〔2026〕8号',
        enteredOn: '2026-10-08',
        enteredByName: '林静',
        mayTakeBack: true,
      },
      { value: '12000', validFrom: '2021-04-07', validTo: '2026-10-31', enteredOn: null },
    ])
    expect(office.events.at(-1)).toMatchObject({
      features: expect.arrayContaining(['parameters', 'rooms', 'workbench']),
    })
  })
})

describe('what may not be entered', () => {
  it.each([
    ['begins before today', draft({ validFrom: '2026-10-07' }), 'PARAMETER_PERIOD_IN_PAST'],
    ['begins with the newest period', draft(), 'PARAMETER_PERIOD_TOO_EARLY'],
    [
      'begins before the newest period',
      draft({ validFrom: '2026-10-20' }),
      'PARAMETER_PERIOD_TOO_EARLY',
    ],
  ])('a period that %s', async (_why, refused, code) => {
    const office = await openOffice()
    await office.request('parameters.addPeriod', draft())
    const before = await office.request('parameters.list', {})
    expect((await office.refusal('parameters.addPeriod', refused)).code).toBe(code)
    expect(await office.request('parameters.list', {})).toEqual(before)
  })

  it('a value the parameter cannot have, said under its field', async () => {
    const office = await openOffice()
    const refusal = await office.refusal(
      'parameters.addPeriod',
      draft({ name: 'camp_min_days', value: '0', source: ' ' }),
    )
    expect(refusal.details).toEqual({
      fields: [
        { path: 'source', message: '请填写依据文件，例如“闽民童〔2026〕8号”' },
        { path: 'value', message: '每期营期天数下限应在 1 天 到 60 天 之间' },
      ],
    })
  })

  it('anything by somebody who is not the manager', async () => {
    const office = await openOffice()
    const account = accountDraft({ loginName: '社工', role: 'social-worker' })
    await office.request('accounts.add', account)
    await office.request('accounts.signIn', { loginName: '社工', password: account.password })
    expect((await office.refusal('parameters.addPeriod', draft())).code).toBe('NOT_ALLOWED')
  })
})

describe('a mistake', () => {
  it('is taken back the same day, and the former period goes on', async () => {
    const office = await openOffice()
    const [before] = (await office.request('parameters.list', {})).parameters
    const { periods } = await office.request(
      'parameters.addPeriod',
      draft({ validFrom: '2026-10-08' }),
    )
    const id = periods[0]?.id ?? 0
    const after = await office.request('parameters.takeBack', { id, reason: '文号录错' })
    expect(after).toEqual(before)
  })

  it('is taken back on a later day while the period has not begun, and not any more when it has', async () => {
    const office = await openOffice()
    const { periods } = await office.request('parameters.addPeriod', draft())
    const input = { id: periods[0]?.id ?? 0, reason: '文件推迟施行' }
    office.clock.moveTo('2026-11-01')
    expect((await office.refusal('parameters.takeBack', input)).code).toBe(
      'PARAMETER_PERIOD_STANDS',
    )
    office.clock.moveTo('2026-10-31')
    await office.request('parameters.takeBack', input)
    expect(await areaOn(office, '2026-11-01')).toBe('12000')
  })

  it('in a period the program came with stays', async () => {
    const office = await openOffice()
    const refusal = await office.refusal('parameters.takeBack', { id: 1, reason: '不想要' })
    expect(refusal.code).toBe('PARAMETER_PERIOD_STANDS')
  })
})
