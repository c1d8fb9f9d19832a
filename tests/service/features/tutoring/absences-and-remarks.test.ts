import { describe, expect, it } from 'vitest'
import { openTerm } from '#tests/support/factories/tutoring.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

const TODAY = '2026-10-08'

async function afternoon() {
  const office = await openOffice()
  const { term, childIds } = await openTerm(office, ['陈小明', '吴敏'])
  const [a = 0, b = 0] = childIds
  const on = { termId: term.id, day: TODAY }
  return { office, term, a, b, on }
}

async function absentOn(office: Office, termId: number, childId: number, days: readonly string[]) {
  for (const day of days) {
    await office.request('tutoring.settleAbsence', {
      termId,
      day,
      childIds: [childId],
      status: 'absent',
    })
  }
}

describe('who has not come', () => {
  it('is listed with the phones of the family and the calls that were made', async () => {
    const { office, a, b, on } = await afternoon()
    await office.request('tutoring.signIn', { ...on, childIds: [a], at: '16:31' })
    await office.request('tutoring.logCall', {
      ...on,
      childId: b,
      person: '外婆',
      phone: '１３８０００００００１',
      reached: false,
      outcome: '没有人接',
    })
    const [absence, ...others] = await office.request('tutoring.absences', on)
    expect(others).toEqual([])
    expect(absence).toMatchObject({ childId: b, name: '吴敏', status: null })
    expect(absence?.phones[0]).toMatchObject({ phone: '13800000001' })
    expect(absence?.calls).toMatchObject([
      { person: '外婆', phone: '13800000001', reached: false, outcome: '没有人接' },
    ])
  })

  it('is excused or absent, but not somebody who came', async () => {
    const { office, a, b, on } = await afternoon()
    await office.request('tutoring.signIn', { ...on, childIds: [a], at: '16:31' })
    const settle = { ...on, status: 'excused' as const }
    const refusal = await office.refusal('tutoring.settleAbsence', { ...settle, childIds: [a, b] })
    expect(refusal.code).toBe('ALREADY_SIGNED_IN')
    await office.request('tutoring.settleAbsence', { ...settle, childIds: [b] })
    const [absence] = await office.request('tutoring.absences', on)
    expect(absence?.status).toBe('excused')
  })

  it('is called about a day of the term that has come only', async () => {
    const { office, b, on } = await afternoon()
    const call = { ...on, childId: b, person: '外婆', phone: '', reached: true, outcome: '明天来' }
    const codes = [
      (await office.refusal('tutoring.logCall', { ...call, day: '2026-10-09' })).code,
      (await office.refusal('tutoring.logCall', { ...call, day: '2026-08-01' })).code,
      (await office.refusal('tutoring.logCall', { ...call, childId: 999 })).code,
    ]
    expect(codes).toEqual(['DAY_IN_FUTURE', 'DAY_OUTSIDE_TERM', 'CHILD_NOT_ON_ROSTER'])
  })
})

describe('three absences one after the other', () => {
  const DAYS = ['2026-09-28', '2026-09-29', '2026-09-30'] as const
  const duties = async (office: Office) => {
    const { duties: all } = await office.request('workbench.today', {})
    return all.filter(({ code }) => code === 'tutoring-absence')
  }

  it('wait on the workbench until the family was reached', async () => {
    const { office, term, b } = await afternoon()
    await absentOn(office, term.id, b, DAYS.slice(0, 2))
    expect(await duties(office)).toEqual([])
    await absentOn(office, term.id, b, DAYS.slice(2))
    expect(await duties(office)).toMatchObject([
      { subject: '吴敏', subjectId: term.id, dueOn: '2026-09-30', count: 3 },
    ])
    const call = {
      termId: term.id,
      day: '2026-09-30',
      childId: b,
      person: '外婆',
      phone: '',
      outcome: '孩子转去县城住院，下周回来',
    }
    await office.request('tutoring.logCall', { ...call, reached: false })
    expect(await duties(office)).toHaveLength(1)
    await office.request('tutoring.logCall', { ...call, reached: true })
    expect(await duties(office)).toEqual([])
    const { runs } = await office.request('tutoring.trends', { termId: term.id })
    expect(runs).toMatchObject([{ name: '吴敏', days: 3, isReached: true }])
  })

  it('are over when the child comes again, or is excused', async () => {
    const { office, term, b, on } = await afternoon()
    await absentOn(office, term.id, b, DAYS)
    await office.request('tutoring.signIn', { ...on, childIds: [b], at: '16:30' })
    expect(await duties(office)).toEqual([])
  })
})

describe('remarks', () => {
  it('keep homework, meal and health of who was there', async () => {
    const { office, a, b, on } = await afternoon()
    await office.request('tutoring.signIn', { ...on, childIds: [a], at: '16:31' })
    const remark = { homework: 'partly', meal: 'eaten', health: '有点咳嗽' } as const
    await office.request('tutoring.saveRemarks', { ...on, remarks: [{ childId: a, ...remark }] })
    const { children } = await office.request('tutoring.desk', on)
    expect(children[0]?.remarks).toEqual({ childId: a, ...remark })
    const refusal = await office.refusal('tutoring.saveRemarks', {
      ...on,
      remarks: [{ childId: b, ...remark }],
    })
    expect(refusal).toEqual({ code: 'CHILD_WAS_NOT_THERE', details: { childId: b } })
  })

  it('stay when the roll call is corrected', async () => {
    const { office, a, on } = await afternoon()
    await office.request('tutoring.signIn', { ...on, childIds: [a], at: '16:31' })
    await office.request('tutoring.saveRemarks', {
      ...on,
      remarks: [{ childId: a, homework: 'done', meal: '', health: '' }],
    })
    await office.request('tutoring.sendHome', {
      ...on,
      childIds: [a],
      at: '18:00',
      collectedBy: '',
    })
    const { children } = await office.request('tutoring.desk', on)
    expect(children[0]?.remarks.homework).toBe('done')
  })
})
