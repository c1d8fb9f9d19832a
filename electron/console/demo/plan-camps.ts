import type { CampMark } from '#shared/features/camps/camp-day.ts'
import type { CampDraft } from '#shared/features/camps/camp.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { CampFormDraft } from '#shared/features/enrolments/camp-form.ts'
import { toDay } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import type { Known } from './practice-site.ts'
import type { Random } from './random.ts'

interface PlannedCamp {
  readonly scheduledOn: string
  readonly leader: string
  readonly camp: Omit<CampDraft, 'roomId' | 'note' | 'leaderId'>
  readonly campers: number
  /** What each day was about; a day named 停 was called off. */
  readonly days: readonly (readonly [string, string])[]
}

const CANCELLED = '停'

const WINTER: PlannedCamp = {
  scheduledOn: '2026-01-10',
  leader: '林静',
  camp: {
    name: '2026年冬令营',
    kind: 'winter',
    quota: 30,
    emergencyPhone: '13905930001',
    insurance: '团体意外险，保单号 演示-2026-01',
    budgetFen: 600_000,
    segments: [
      { startsOn: '2026-02-08', endsOn: '2026-02-13' },
      { startsOn: '2026-02-24', endsOn: '2026-02-27' },
    ],
  },
  campers: 26,
  days: [
    ['2026-02-08', '开营与安全常识'],
    ['2026-02-09', '写春联、剪窗花'],
    ['2026-02-10', '防溺水与消防演练'],
    ['2026-02-11', '红色故事会'],
    ['2026-02-12', '手工与亲情视频'],
    ['2026-02-13', '包饺子、迎新年'],
    ['2026-02-24', '新年心愿卡'],
    ['2026-02-25', '情绪管理小组'],
    ['2026-02-26', '户外研学'],
    ['2026-02-27', '成果展示与结营'],
  ],
}

const SUMMER: PlannedCamp = {
  scheduledOn: '2026-06-10',
  leader: '陈芳',
  camp: {
    name: '2026年夏令营',
    kind: 'summer',
    quota: 36,
    emergencyPhone: '13905930001',
    insurance: '团体意外险，保单号 演示-2026-02',
    budgetFen: 900_000,
    segments: [{ startsOn: '2026-07-06', endsOn: '2026-07-17' }],
  },
  campers: 34,
  days: [
    ['2026-07-06', '开营与安全常识'],
    ['2026-07-07', '防溺水教育'],
    ['2026-07-08', '畲族文化体验'],
    ['2026-07-09', '红色研学'],
    ['2026-07-10', '趣味运动会'],
    ['2026-07-11', CANCELLED],
    ['2026-07-12', '科学小实验'],
    ['2026-07-13', '手工与阅读'],
    ['2026-07-14', '亲情书信'],
    ['2026-07-15', '心理团体活动'],
    ['2026-07-16', '才艺排练'],
    ['2026-07-17', '成果展示与结营'],
  ],
}

/** A winter camp in two parts and a summer camp with a day lost to a typhoon. */
export function planCamps(agenda: Agenda, known: Known, random: Random): void {
  for (const planned of [WINTER, SUMMER]) planCamp(agenda, known, random, planned)
}

function planCamp(agenda: Agenda, known: Known, random: Random, planned: PlannedCamp): void {
  const opened = { id: 0 }
  agenda.on(toDay(planned.scheduledOn), async (desk) => {
    const roomId = known.rooms.get('活动室') ?? null
    const team = await desk.request('team.list', {})
    const leaderId = team.find((member) => member.name === planned.leader)?.id ?? null
    const camp = await desk.request('camps.schedule', {
      ...planned.camp,
      leaderId,
      roomId,
      note: '',
    })
    opened.id = camp.id
    const childIds = [...random.some(known.children, planned.campers)]
    await desk.request('camps.enrol', { campId: camp.id, childIds })
    const forms = childIds.map((childId, index) => formOf(childId, index, planned.scheduledOn))
    await desk.request('enrolments.saveForms', { campId: camp.id, forms, fillPlaces: false })
  })
  for (const [day, activity] of planned.days) {
    agenda.on(toDay(day), async (desk) => {
      const file = await desk.request('camps.get', { id: opened.id })
      const expected = file.days.find((one) => one.day === day)?.expected ?? []
      const isCancelled = activity === CANCELLED
      await desk.request('camps.recordDay', {
        campId: opened.id,
        day,
        status: isCancelled ? 'cancelled' : 'held',
        activity: isCancelled ? '' : activity,
        note: isCancelled ? '台风停开' : '',
        marks: isCancelled ? [] : expected.map((childId, index) => markOf(childId, index, random)),
      })
    })
  }
}

/** The paper of one child; every ninth consent is still missing. */
function formOf(childId: ChildId, index: number, day: string): CampFormDraft {
  const isSigned = index % 9 !== 8
  return {
    childId,
    appliedOn: day,
    consentOn: isSigned ? day : null,
    consentBy: isSigned ? '监护人' : '',
    health: '无',
    allergy: index % 11 === 3 ? '花生' : '无',
    medication: '',
    contactName: '监护人',
    contactPhone: `1380593${String(1000 + index)}`,
    insured: isSigned,
    note: '',
  }
}

/** Most are there all day; now and then a child goes home at noon. */
function markOf(childId: ChildId, index: number, random: Random): CampMark {
  const morning = random.chance(0.93) ? 'present' : 'excused'
  const afternoon = index % 17 === 16 ? 'excused' : morning
  return { childId, morning, afternoon }
}
