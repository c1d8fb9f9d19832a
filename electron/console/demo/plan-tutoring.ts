import type { AttendanceStatus } from '#shared/features/attendance/status.ts'
import type { TermDraft } from '#shared/features/tutoring/term.ts'
import { eachDay, toDay } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import { LAST_DAY, type Known } from './practice-site.ts'
import type { Random } from './random.ts'

const TERMS = [
  { name: '2025年秋季学期', startsOn: '2025-10-13', endsOn: '2026-01-30' },
  { name: '2026年春季学期', startsOn: '2026-03-04', endsOn: '2026-07-01' },
  { name: '2026年秋季学期', startsOn: '2026-09-01', endsOn: '2027-01-22' },
] as const

const PLACES_IN_CLASS = 32
const TUTORS = ['林静', '陈芳', '吴志明', '黄老师'] as const

/** Three terms; every due day is called, with the absences children have. */
export function planTutoring(agenda: Agenda, known: Known, random: Random): void {
  for (const term of TERMS) planTerm(agenda, known, random, term)
}

function planTerm(
  agenda: Agenda,
  known: Known,
  random: Random,
  term: Pick<TermDraft, 'name' | 'startsOn' | 'endsOn'>,
): void {
  const first = toDay(term.startsOn)
  const opened = { id: 0 }
  agenda.on(first, async (desk) => {
    const added = await desk.request('tutoring.addTerm', {
      ...term,
      weekdays: [1, 2, 3, 4, 5],
      startsAt: '16:30',
      endsAt: '18:00',
      roomId: known.rooms.get('儿童学堂') ?? null,
      note: '',
    })
    opened.id = added.id
    const childIds = random.some(known.children, PLACES_IN_CLASS).slice()
    await desk.request('tutoring.join', { termId: added.id, joinedOn: term.startsOn, childIds })
  })
  const last = term.endsOn < LAST_DAY ? toDay(term.endsOn) : LAST_DAY
  for (const day of eachDay(first, last)) {
    agenda.on(day, async (desk) => {
      const termId = opened.id
      const sheet = await desk.request('tutoring.day', { termId, day })
      if (!sheet.due.isDue) return
      const tutors = random.some(TUTORS, random.between(1, 3))
      await desk.request('tutoring.takeRollCall', {
        termId,
        day,
        startsAt: '16:30',
        endsAt: '18:00',
        tutors: tutors.join('、'),
        tutorCount: tutors.length,
        note: '',
        marks: sheet.lines.map(({ childId }) => ({ childId, ...mark(random) })),
      })
      if (day < LAST_DAY) await desk.request('tutoring.closeDay', { termId, day, rest: [] })
    })
  }
}

function mark(random: Random) {
  const status = statusOf(random.next())
  const isThere = status === 'present' || status === 'late' || status === 'left-early'
  return {
    status,
    signedInAt: isThere ? (status === 'late' ? '16:55' : '16:30') : null,
    signedOutAt: isThere ? (status === 'left-early' ? '17:20' : '18:00') : null,
    collectedBy: isThere ? '监护人' : '',
  }
}

function statusOf(chance: number): AttendanceStatus {
  if (chance < 0.86) return 'present'
  if (chance < 0.89) return 'late'
  if (chance < 0.91) return 'left-early'
  return chance < 0.96 ? 'excused' : 'absent'
}
