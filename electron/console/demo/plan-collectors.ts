import { asksForSchool } from '#shared/features/grades/grade-advance.ts'
import { addDays, toDay } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import type { Desk } from './desk.ts'
import { FIRST_DAY, type Known } from './practice-site.ts'

const ENTERED_ON = addDays(FIRST_DAY, 95)
const ADVANCED_ON = toDay('2026-09-02')

/** A neighbour who may collect a child, a father who must not, and the autumn advance of grades. */
export function planCollectors(agenda: Agenda, known: Known): void {
  agenda.on(ENTERED_ON, async (desk) => {
    const [first, second] = known.children
    const shared = { personId: null, idTail: '', endedOn: null, startsOn: ENTERED_ON } as const
    const none = { grounds: '', groundsOn: null } as const
    const neighbour = { name: '陈桂花', relation: '99', phone: '13859310027' } as const
    const father = { name: '吴建山', relation: '51', phone: '' } as const
    const order = { grounds: '法院人身安全保护令', groundsOn: addDays(ENTERED_ON, -3) } as const
    if (first === undefined || second === undefined) return
    await desk.request('collectors.add', {
      childId: first,
      collector: { ...shared, ...none, ...neighbour, kind: 'allowed' },
      siblingIds: [],
    })
    await desk.request('collectors.add', {
      childId: second,
      collector: { ...shared, ...order, ...father, kind: 'forbidden' },
      siblingIds: [],
    })
  })
  agenda.on(ADVANCED_ON, advanceGrades)
}

/** Everybody whose next grade is clear; whoever leaves a stage waits for the school to be known. */
async function advanceGrades(desk: Desk): Promise<void> {
  const { year, rows } = await desk.request('grades.preview', { year: null })
  const clear = rows.flatMap(({ childId, grade, proposed }) => {
    if (grade === null || proposed === null || asksForSchool(grade, proposed)) return []
    return [{ childId, outcome: 'advance' as const, from: grade, to: proposed, school: '' }]
  })
  if (clear.length > 0) await desk.request('grades.advance', { year, rows: clear })
}
