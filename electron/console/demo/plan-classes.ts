import type { AttendanceStatus } from '#shared/features/attendance/status.ts'
import type { ClassDraft } from '#shared/features/classes/interest-class.ts'
import { addDays, toDay, type Day } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import type { Desk } from './desk.ts'
import { LAST_DAY, SEED, type Known } from './practice-site.ts'
import { Random } from './random.ts'

const FIRST_MEETING = toDay('2026-09-05')
const SIGN_UP_ON = toDay('2026-09-01')
const APPLICANTS = 46
const DRAWING = 260_901

const CLASSES = [
  { name: '书法班', subject: 'calligraphy', weekday: 6, at: ['09:00', '10:30'], teacher: '李娜' },
  { name: '绘画班', subject: 'painting', weekday: 6, at: ['14:00', '15:30'], teacher: '周敏' },
  { name: '舞蹈班', subject: 'dance', weekday: 6, at: ['10:40', '11:40'], teacher: null },
] as const satisfies readonly {
  readonly name: string
  readonly subject: ClassDraft['subject']
  readonly weekday: 6
  readonly at: readonly [string, string]
  readonly teacher: string | null
}[]
const TOPICS = ['认识工具', '基本笔法', '临摹', '小作品', '作品展示'] as const

/** Three classes of autumn 2026: chosen, drawn by lot, called every Saturday, one session cancelled. */
export function planClasses(agenda: Agenda, known: Known): void {
  // Its own source of chance: what others draw stays as it was.
  const random = new Random(SEED + 14)
  const ids: number[] = []
  agenda.on(SIGN_UP_ON, async (desk) => {
    for (const one of CLASSES) ids.push(await open(desk, known, one))
    await chooseAndDraw(desk, known, random, ids)
  })
  for (let day: Day = FIRST_MEETING; day <= LAST_DAY; day = addDays(day, 7)) {
    agenda.on(day, async (desk) => {
      for (const id of ids) await callRoll(desk, random, id, day)
    })
  }
}

async function open(
  desk: Desk,
  known: Known,
  { name, subject, weekday, at, teacher }: (typeof CLASSES)[number],
): Promise<number> {
  const team = await desk.request('team.list', {})
  const [startsAt, endsAt] = at
  const { periods } = await desk.request('classes.list', {})
  const period = periods.find(
    ({ startsOn, endsOn }) => startsOn <= FIRST_MEETING && endsOn >= '2026-12-26',
  )
  const added = await desk.request('classes.add', {
    class: {
      name,
      subject,
      periodId: period?.id ?? null,
      startsOn: FIRST_MEETING,
      endsOn: '2026-12-26',
      slots: [{ weekday, startsAt, endsAt }],
      roomId: known.rooms.get('活动室') ?? null,
      teacherId: team.find((member) => member.name === teacher)?.id ?? null,
      quota: 15,
      note: '',
    },
  })
  return added.id
}

async function chooseAndDraw(
  desk: Desk,
  known: Known,
  random: Random,
  ids: readonly number[],
): Promise<void> {
  const { classes } = await desk.request('classes.list', {})
  const periodId = classes[0]?.periodId ?? null
  const { children } = await desk.request('classes.enrolment', { periodId })
  const here = new Set<number>(children.map(({ childId }) => childId))
  const some = random.some(
    known.children.filter((id) => here.has(id)),
    APPLICANTS,
  )
  const rows = some.map((childId) => ({
    childId,
    classIds: [...random.some(ids, random.between(1, 3))],
  }))
  await desk.request('classes.saveChoices', { periodId, rows })
  const how = { periodId, seed: DRAWING, perChild: 1 }
  const { places } = await desk.request('classes.allocation', how)
  await desk.request('classes.saveAllocation', {
    ...how,
    joinedOn: FIRST_MEETING,
    places: places.map(({ childId, classId }) => ({ childId, classId })),
    clashReason: '与其他活动错开',
  })
}

async function callRoll(desk: Desk, random: Random, id: number, day: Day): Promise<void> {
  const { sessions } = await desk.request('classes.get', { id })
  const n = sessions.findIndex((session) => session.day === day && session.status === 'planned')
  const session = sessions[n]
  if (session === undefined) return
  if (n === 2 && random.chance(0.4)) {
    await desk.request('classes.cancelSession', { id: session.id, reason: '老师外出学习' })
    return
  }
  const { lines } = await desk.request('classes.session', { id: session.id })
  if (lines.length === 0) return
  await desk.request('classes.takeRollCall', {
    sessionId: session.id,
    topic: TOPICS[n % TOPICS.length] ?? '',
    note: '',
    marks: lines.map(({ childId }) => ({ childId, status: statusOf(random.next()) })),
  })
}

function statusOf(chance: number): AttendanceStatus {
  if (chance < 0.86) return 'present'
  if (chance < 0.9) return 'late'
  return chance < 0.95 ? 'excused' : 'absent'
}
