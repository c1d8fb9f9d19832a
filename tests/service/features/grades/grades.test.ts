import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RouteInput, RouteOutput } from '#shared/contract/index.ts'
import { gradesAfter } from '#shared/features/grades/grade-advance.ts'
import { GRADES, type GradeCode } from '#shared/kernel/grade.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

type Preview = RouteOutput<'grades.preview'>
type Row = RouteInput<'grades.advance'>['rows'][number]

const preview = (office: Office) => office.request('grades.preview', { year: null })

/** Every child that waits, into the grade proposed or the first one there is. */
function asProposed({ rows }: Preview, over: Partial<Row> = {}): Row[] {
  return rows.flatMap(({ childId, grade, proposed, choices, status }) => {
    const to = proposed ?? choices[0]
    if (status !== 'due' || grade === null || to === undefined) return []
    return [{ childId, outcome: 'advance' as const, from: grade, to, school: '新学校', ...over }]
  })
}

async function dumpWithoutAdvances(office: Office): Promise<string> {
  const dump = await dumpSite(office)
  const own = /^(?:grade_advance|audit_)/u
  let isOwn = false
  return dump
    .split('\n')
    .filter((line) => {
      if (!line.startsWith('[')) isOwn = own.test(line)
      return !isOwn && !line.startsWith('["audit_')
    })
    .join('\n')
}

describe('the advance on 1 September', () => {
  it('shows every child of the register with the grade it would have', async () => {
    const office = await openOffice()
    await addChild(office)
    await addChild(office, { name: '林小军', grade: 'grade-9', school: '城南中学' })
    await addChild(office, { name: '林小红', grade: 'special' })
    await addChild(office, { name: '林小兰', grade: null, school: '' })
    await addChild(office, { name: '林小山', registeredOn: '2026-09-05' })
    const shown = await preview(office)
    expect(shown).toMatchObject({ year: 2026, startsOn: '2026-09-01', mayAdvance: true })
    expect(shown.rows.map(({ name, status, proposed }) => [name, status, proposed])).toEqual([
      ['林小雨', 'due', 'grade-4'],
      ['林小军', 'due', null],
      ['林小红', 'without-grade', null],
      ['林小兰', 'without-record', null],
      ['林小山', 'done', null],
    ])
  })

  it('opens new periods, ends the former ones the day before, and changes the register', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const made = await office.request('grades.advance', {
      year: 2026,
      rows: asProposed(await preview(office), { school: '' }),
    })
    expect(made).toMatchObject({ count: 1, madeByName: '林静', undoneAt: null, changed: [] })
    const { schoolings } = await office.request('families.ofChild', { childId: id })
    expect(
      schoolings.map(({ grade, school, startsOn, endedOn }) => [grade, school, startsOn, endedOn]),
    ).toEqual([
      ['grade-3', '城南中心小学', '2026-01-05', '2026-09-01'],
      ['grade-4', '城南中心小学', '2026-09-01', null],
    ])
    expect((await office.request('children.get', { id })).grade).toBe('grade-4')
    expect(office.events.at(-1)).toMatchObject({ features: expect.arrayContaining(['families']) })
  })

  it('keeps who repeats the year and who is away from school apart', async () => {
    const office = await openOffice()
    const one = await addChild(office)
    const two = await addChild(office, { name: '林小军' })
    const line = { from: 'grade-3', to: 'grade-3', school: '' } as const
    const rows: Row[] = [
      { ...line, childId: one.id, outcome: 'repeat' },
      { ...line, childId: two.id, outcome: 'suspend' },
    ]
    await office.request('grades.advance', { year: 2026, rows })
    const states = []
    for (const { id } of [one, two]) {
      const { schoolings } = await office.request('families.ofChild', { childId: id })
      states.push(schoolings.map(({ grade, state }) => `${grade} ${state}`))
    }
    expect(states).toEqual([
      ['grade-3 enrolled', 'grade-3 enrolled'],
      ['grade-3 enrolled', 'grade-3 not-in-school'],
    ])
    expect((await preview(office)).rows.map(({ status }) => status)).toEqual(['done', 'done'])
  })

  it.each([
    [
      'a stage further without a school',
      { from: 'grade-6', to: 'grade-7', school: '' },
      'GRADE_SCHOOL_MISSING',
    ],
    ['two grades further', { from: 'grade-6', to: 'grade-8' }, 'GRADE_CHOICE_WRONG'],
    ['from a grade that is not on file', { from: 'grade-5', to: 'grade-6' }, 'GRADE_ROWS_STALE'],
    ['of nobody', { childId: 999 }, 'GRADE_ROWS_NOT_DUE'],
  ] as const)('is refused %s, for all children', async (_what, wrong, code) => {
    const office = await openOffice()
    const right = await addChild(office)
    const { id } = await addChild(office, { name: '林小军', grade: 'grade-6' })
    const before = await dumpWithoutAdvances(office)
    const refusal = await office.refusal('grades.advance', {
      year: 2026,
      rows: [
        { childId: right.id, outcome: 'advance', from: 'grade-3', to: 'grade-4', school: '' },
        {
          childId: id,
          outcome: 'advance',
          school: '城南中学',
          from: 'grade-6',
          to: 'grade-7',
          ...wrong,
        },
      ],
    })
    expect(refusal.code).toBe(code)
    expect(await dumpWithoutAdvances(office)).toBe(before)
  })

  it('waits for 1 September, and leaves school years alone that are over', async () => {
    const office = await openOffice()
    await addChild(office)
    const rows = asProposed(await preview(office))
    const past = await office.refusal('grades.advance', { year: 2025, rows })
    expect(past.code).toBe('GRADE_YEAR_NOT_CURRENT')
    office.clock.moveTo('2026-08-26')
    const shown = await preview(office)
    expect(shown).toMatchObject({ year: 2026, mayAdvance: false })
    const early = await office.refusal('grades.advance', { year: 2026, rows: asProposed(shown) })
    expect(early).toEqual({ code: 'GRADE_TOO_EARLY', details: { on: '2026-09-01' } })
  })

  it('made twice is made once', async () => {
    const office = await openOffice()
    await addChild(office)
    const order = { year: 2026, rows: asProposed(await preview(office)) }
    await office.request('grades.advance', order)
    const once = await dumpWithoutAdvances(office)
    expect((await office.refusal('grades.advance', order)).code).toBe('GRADE_ROWS_NOT_DUE')
    expect(await dumpWithoutAdvances(office)).toBe(once)
    expect(asProposed(await preview(office))).toEqual([])
  })
})

describe('undoing an advance', () => {
  it('puts every register back as it was, whoever advanced how', async () => {
    const office = await openOffice()
    const grade = fc.constantFrom(...GRADES.map(({ code }) => code), null)
    const child = fc.record({ grade, school: fc.constantFrom('城南中心小学', '') })
    const pick = fc.record({
      isTicked: fc.boolean(),
      outcome: fc.constantFrom('advance', 'repeat', 'suspend'),
      choice: fc.nat(3),
    })
    let serial = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(child, { minLength: 1, maxLength: 3 }),
        fc.array(pick, { minLength: 12, maxLength: 12 }),
        async (children, picks) => {
          for (const one of children) {
            serial += 1
            await addChild(office, { name: `儿童${serial}`, ...one })
          }
          const { rows } = await preview(office)
          const ticked = rows.flatMap(({ childId, grade: from, status }, index): Row[] => {
            const { isTicked, outcome, choice } = picks[index % picks.length] ?? picks[0] ?? fail()
            if (!isTicked || status !== 'due' || from === null) return []
            return [{ childId, outcome, from, to: target(from, outcome, choice), school: '新学校' }]
          })
          if (ticked.length === 0) return
          const before = await dumpWithoutAdvances(office)
          const { id } = await office.request('grades.advance', { year: 2026, rows: ticked })
          expect(await dumpWithoutAdvances(office)).not.toBe(before)
          const undone = await office.request('grades.undo', { id, reason: '选错了学年' })
          expect(undone).toMatchObject({ undoneByName: '林静', undoReason: '选错了学年' })
          expect(await dumpWithoutAdvances(office)).toBe(before)
        },
      ),
      { numRuns: 8 },
    )
  }, 60_000)

  it('is refused as a whole once a child has changed since, and says which', async () => {
    const office = await openOffice()
    const one = await addChild(office)
    await addChild(office, { name: '林小军' })
    const rows = asProposed(await preview(office))
    const { id } = await office.request('grades.advance', { year: 2026, rows })
    await office.request('families.change', {
      childId: one.id,
      on: '2026-09-20',
      change: {
        fact: 'schooling',
        school: '城北中心小学',
        grade: 'grade-4',
        boarding: null,
        state: 'enrolled',
      },
    })
    const before = await dumpWithoutAdvances(office)
    const refusal = await office.refusal('grades.undo', { id, reason: '选错了' })
    expect(refusal).toEqual({
      code: 'GRADE_ADVANCE_CHANGED',
      details: { count: 1, numbers: one.number },
    })
    expect(await dumpWithoutAdvances(office)).toBe(before)
    const [batch] = await office.request('grades.list', {})
    expect(batch?.changed.map(({ name }) => name)).toEqual(['林小雨'])
  })

  it('is refused for an archived file, and a second time', async () => {
    const office = await openOffice()
    const one = await addChild(office)
    const rows = asProposed(await preview(office))
    const first = await office.request('grades.advance', { year: 2026, rows })
    await office.request('grades.undo', { id: first.id, reason: '选错了' })
    const again = await office.refusal('grades.undo', { id: first.id, reason: '选错了' })
    expect(again.code).toBe('GRADE_ALREADY_UNDONE')
    const { id } = await office.request('grades.advance', { year: 2026, rows })
    await office.request('children.leave', { id: one.id, leftOn: '2026-10-01', reason: 'died' })
    await office.request('privacy.archive', { id: one.id, reason: '死亡' })
    const archived = await office.refusal('grades.undo', { id, reason: '选错了' })
    expect(archived.code).toBe('GRADE_ADVANCE_CHANGED')
  })
})

describe('the workbench', () => {
  const duties = async (office: Office) =>
    (await office.request('workbench.today', {})).duties
      .filter(({ code }) => code === 'grade-advance')
      .map(({ subject, dueOn, isLate }) => [subject, dueOn, isLate])

  it('reminds from 25 August to 30 September until the children are advanced', async () => {
    const office = await openOffice()
    await addChild(office)
    await addChild(office, { name: '林小红', grade: 'special' })
    const expected = ['有 1 名儿童的年级未升级', '2026-09-01']
    for (const [day, isLate] of [
      ['2026-08-25', false],
      ['2026-09-30', true],
    ] as const) {
      office.clock.moveTo(day)
      expect(await duties(office)).toEqual([[...expected, isLate]])
    }
    for (const day of ['2026-08-24', '2026-10-01']) {
      office.clock.moveTo(day)
      expect(await duties(office)).toEqual([])
    }
    office.clock.moveTo('2026-09-02')
    await office.request('grades.advance', { year: 2026, rows: asProposed(await preview(office)) })
    expect(await duties(office)).toEqual([])
  })
})

function target(from: GradeCode, outcome: Row['outcome'], choice: number): GradeCode {
  if (outcome !== 'advance') return from
  const after = gradesAfter(from)
  return after[choice % after.length] ?? from
}

function fail(): never {
  throw new Error('no pick')
}
