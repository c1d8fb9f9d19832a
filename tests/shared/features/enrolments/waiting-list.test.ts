import { describe, expect, it } from 'vitest'
import { missingParts } from '#shared/features/enrolments/camp-form.ts'
import { compareApplicants, type Applicant } from '#shared/features/enrolments/waiting-list.ts'
import { toDay } from '#shared/kernel/day.ts'

function applicant(
  number: string,
  tier: Applicant['tier'] = null,
  appliedOn = '2026-06-20',
): Applicant {
  return { number, tier, appliedOn: toDay(appliedOn) }
}

describe('the waiting list', () => {
  it('goes by care first, then by the day of application, then by number', () => {
    const list = [
      applicant('5'),
      applicant('4', 'T1', '2026-06-01'),
      applicant('3', 'T2', '2026-06-10'),
      applicant('2', 'T2', '2026-06-10'),
      applicant('1', 'T2', '2026-06-09'),
      applicant('6', 'T3', '2026-06-30'),
    ]
    const numbers = list.toSorted(compareApplicants).map(({ number }) => number)
    expect(numbers).toEqual(['6', '1', '2', '3', '4', '5'])
  })
})

describe('what is missing on a form', () => {
  const whole = {
    consentOn: toDay('2026-06-19'),
    health: '无',
    contactPhone: '13800000001',
    insured: true,
  }

  it.each([
    ['nothing', whole, []],
    ['the consent', { ...whole, consentOn: null }, ['consent']],
    ['an answer about health', { ...whole, health: '' }, ['health']],
    ['a number to call', { ...whole, contactPhone: '' }, ['contact']],
    ['the insurance', { ...whole, insured: false }, ['insurance']],
  ])('%s', (_case, form, expected) => {
    expect(missingParts(form)).toEqual(expected)
  })
})
