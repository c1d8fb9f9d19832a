import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONSENT_SCOPES, type ConsentScope } from '#shared/features/consents/consent-codes.ts'
import {
  consentOn,
  isAskedItself,
  permits,
  standingOn,
  type CountedConsent,
} from '#shared/features/consents/consent-on.ts'
import { addDays, toDay, type Day } from '#shared/kernel/day.ts'

type Answer = CountedConsent['answers'][number]

function record(
  signedOn: string,
  answers: Partial<Record<ConsentScope, boolean>>,
  more: Partial<CountedConsent> & { readonly withdrawnOn?: string } = {},
): CountedConsent {
  const { withdrawnOn, ...rest } = more
  const rows = Object.entries(answers).map(([scope, isGranted]): Answer => ({
    scope: CONSENT_SCOPES.find(({ code }) => code === scope)?.code ?? 'file',
    isGranted,
    withdrawnOn: withdrawnOn === undefined ? null : toDay(withdrawnOn),
  }))
  return { party: 'guardian', signedOn: toDay(signedOn), voidedAt: null, answers: rows, ...rest }
}

const photoOn = (records: readonly CountedConsent[], day: string) =>
  consentOn(records, 'photo', toDay(day))

describe('a scope on a day', () => {
  it('is not asked before the first record, and holds from the day of signing on', () => {
    const records = [record('2026-03-02', { photo: true, publicity: false })]
    expect(photoOn(records, '2026-03-01')).toBe('none')
    expect(photoOn(records, '2026-03-02')).toBe('in-force')
    expect(consentOn(records, 'publicity', toDay('2026-03-02'))).toBe('refused')
    expect(consentOn(records, 'video', toDay('2026-12-31'))).toBe('none')
  })

  it('holds no more on the day of withdrawal; another consent is a newer record', () => {
    const first = record('2026-03-02', { photo: true }, { withdrawnOn: '2026-05-10' })
    expect(photoOn([first], '2026-05-09')).toBe('in-force')
    expect(photoOn([first], '2026-05-10')).toBe('withdrawn')
    const again = record('2026-06-01', { photo: true })
    expect(photoOn([first, again], '2026-05-31')).toBe('withdrawn')
    expect(photoOn([first, again], '2026-06-01')).toBe('in-force')
  })

  it('follows the newest record for the scopes it names, and the older one for the others', () => {
    const old = record('2026-03-02', { photo: true, video: true })
    const newer = record('2026-06-01', { photo: false })
    expect(photoOn([old, newer], '2026-06-01')).toBe('refused')
    expect(consentOn([old, newer], 'video', toDay('2026-06-01'))).toBe('in-force')
  })

  it('passes over what was voided', () => {
    const wrong = record('2026-06-01', { photo: false }, { voidedAt: '2026-06-02T01:00:00Z' })
    expect(photoOn([record('2026-03-02', { photo: true }), wrong], '2026-06-03')).toBe('in-force')
  })

  it('needs no consent while a legal basis holds; after its end the guardian’s word holds again', () => {
    const refused = record('2026-03-02', { file: false })
    const basis = record('2026-05-01', { file: true }, { party: 'law', withdrawnOn: '2026-06-01' })
    const on = (day: string) => consentOn([refused, basis], 'file', toDay(day))
    expect([on('2026-04-30'), on('2026-05-01'), on('2026-06-01')]).toEqual([
      'refused',
      'legal-basis',
      'refused',
    ])
    expect(consentOn([basis], 'file', toDay('2026-06-01'))).toBe('none')
  })
})

const dayArbitrary = fc.integer({ min: 0, max: 40 }).map((n) => addDays(toDay('2026-03-01'), n))
const answerArbitrary = fc.record({
  scope: fc.constantFrom(...CONSENT_SCOPES.map(({ code }) => code)),
  isGranted: fc.boolean(),
  end: fc.option(fc.integer({ min: 0, max: 20 })),
})
const recordArbitrary = fc
  .record({
    party: fc.constantFrom('guardian', 'child', 'law'),
    signedOn: dayArbitrary,
    isVoided: fc.boolean(),
    given: fc.uniqueArray(answerArbitrary, { selector: ({ scope }) => scope, maxLength: 5 }),
  })
  .map(({ party, signedOn, isVoided, given }): CountedConsent => ({
    party,
    signedOn,
    voidedAt: isVoided ? '2026-04-01T00:00:00Z' : null,
    answers: given.map(({ scope, isGranted, end }): Answer => ({
      scope,
      isGranted: isGranted || party === 'law',
      withdrawnOn: isGranted && end !== null ? addDays(signedOn, end) : null,
    })),
  }))

describe('the order of entry', () => {
  it('does not change the state of any scope on any day', () => {
    const cases = fc
      .array(recordArbitrary, { maxLength: 7 })
      .chain((records) =>
        fc.tuple(
          fc.constant(records),
          fc.shuffledSubarray(records, { minLength: records.length }),
          dayArbitrary,
          fc.constantFrom(...CONSENT_SCOPES.map(({ code }) => code)),
        ),
      )
    fc.assert(
      fc.property(cases, ([records, shuffled, day, scope]) => {
        expect(consentOn(shuffled, scope, day)).toBe(consentOn(records, scope, day))
        const birth = { day, bornOn: toDay('2012-03-10') }
        expect(standingOn(shuffled, scope, birth).state).toBe(
          standingOn(records, scope, birth).state,
        )
      }),
    )
  })
})

describe('from the 14th birthday on', () => {
  const guardian = record('2026-03-02', { photo: true })
  const own = (isGranted: boolean) => record('2026-06-01', { photo: isGranted }, { party: 'child' })
  const standing = (records: readonly CountedConsent[], day: string, bornOn = '2012-05-01') =>
    standingOn(records, 'photo', { day: toDay(day), bornOn: toDay(bornOn) })

  it('the child is asked too; until it answers the guardian’s consent holds', () => {
    expect(standing([guardian], '2026-04-30')).toMatchObject({ state: 'in-force', asksOwn: false })
    expect(standing([guardian], '2026-05-01')).toMatchObject({ state: 'in-force', asksOwn: true })
    expect(standing([guardian, own(true)], '2026-06-01')).toMatchObject({
      state: 'in-force',
      asksOwn: false,
    })
  })

  it('either side’s no is a no, and the child’s own consent stands alone', () => {
    expect(standing([guardian, own(false)], '2026-06-01').state).toBe('refused')
    const no = record('2026-03-02', { photo: false })
    expect(standing([no, own(true)], '2026-06-01').state).toBe('refused')
    expect(standing([own(true)], '2026-06-01').state).toBe('in-force')
  })

  it('nothing is asked of the child where the guardian was not asked or refused', () => {
    expect(standing([], '2026-06-01')).toMatchObject({ state: 'none', asksOwn: false })
    const no = record('2026-03-02', { photo: false })
    expect(standing([no], '2026-06-01').asksOwn).toBe(false)
  })

  it.each([
    ['2012-02-29', '2026-02-28', false],
    ['2012-02-29', '2026-03-01', true],
    ['2012-05-01', '2026-05-01', true],
  ] as const)('born on %s, on %s: %s', (bornOn, day, isAsked) => {
    expect(isAskedItself(toDay(bornOn), toDay(day))).toBe(isAsked)
  })
})

it('only consent and a legal basis permit', () => {
  const states = ['in-force', 'legal-basis', 'refused', 'withdrawn', 'none'] as const
  expect(states.filter((state) => permits(state))).toEqual(['in-force', 'legal-basis'])
})

it('a day before every record permits nothing', () => {
  const day: Day = toDay('2020-01-01')
  expect(permits(consentOn([record('2026-03-02', { photo: true })], 'photo', day))).toBe(false)
})
