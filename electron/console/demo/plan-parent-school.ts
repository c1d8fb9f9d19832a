import type { ParentTopic } from '#shared/features/parent-school/session.ts'
import { toDay } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import type { Desk } from './desk.ts'
import { REPORT_DAY } from './practice-site.ts'

interface Planned {
  readonly day: string
  readonly topic: ParentTopic
  readonly title: string
  readonly lecturer: string
  readonly guest: string
  readonly summary: string
}

const SESSIONS: readonly Planned[] = [
  {
    day: '2025-12-13',
    topic: 'guardianship-law',
    title: '家长要知道的监护责任',
    lecturer: '',
    guest: '县司法局 郑律师',
    summary: '讲解未成年人保护法中家庭保护一章，现场答问，部分家长询问委托照护怎样登记。',
  },
  {
    day: '2026-03-14',
    topic: 'safety',
    title: '春季安全：用火用电和交通',
    lecturer: '林静',
    guest: '',
    summary: '结合本村实例讲安全，发放《儿童安全一页纸》。',
  },
  {
    day: '2026-06-13',
    topic: 'mental-health',
    title: '怎样和不在身边的孩子说话',
    lecturer: '吴晓红',
    guest: '',
    summary: '练习每周一次视频通话的说话方式，老人反映不会用手机，下次补讲。',
  },
  {
    day: '2026-09-12',
    topic: 'grandparents',
    title: '隔代教育：管得住，也说得通',
    lecturer: '吴晓红',
    guest: '',
    summary: '祖辈为主，分组讨论孩子玩手机怎么管。',
  },
]

const NEXT: Planned = {
  day: '2026-10-24',
  topic: 'safety',
  title: '秋冬防火防煤气',
  lecturer: '林静',
  guest: '',
  summary: '',
}

/** Four sessions of the parent school that were held, and one to come, with guardians invited. */
export function planParentSchool(agenda: Agenda): void {
  for (const session of SESSIONS) {
    agenda.on(toDay(session.day), (desk) => hold(desk, session))
  }
  agenda.on(REPORT_DAY, (desk) => invite(desk, NEXT))
}

async function invite(desk: Desk, planned: Planned) {
  const { day, topic, title, lecturer, guest } = planned
  const team = await desk.request('team.list', {})
  const { id } = await desk.request('parent-school.plan', {
    session: {
      topic,
      title,
      day,
      startsAt: '19:00',
      endsAt: '20:30',
      roomId: null,
      place: '上坪村文化礼堂',
      lecturerId: team.find((member) => member.name === lecturer)?.id ?? null,
      guest,
    },
    clashReason: '家长白天务农，只能安排在晚上和周末',
  })
  const targets = (await desk.request('parent-school.targets', { id })).slice(0, 18)
  if (targets.length > 0) {
    await desk.request('parent-school.invite', {
      id,
      guests: targets.flatMap(({ personId, children }) =>
        children.map(({ childId }) => ({ personId, childId })),
      ),
    })
  }
  return { id, targets }
}

async function hold(desk: Desk, planned: Planned): Promise<void> {
  const { id, targets } = await invite(desk, planned)
  await desk.request('parent-school.record', {
    id,
    marks: targets.map(({ personId }, index) => {
      const isAbsent = index % 6 === 5
      const score = isAbsent || index % 3 === 2 ? null : index % 4 === 0 ? 4 : 5
      return {
        personId,
        status: isAbsent ? ('absent' as const) : ('present' as const),
        score,
        feedback: index === 0 ? '希望多讲本村的例子' : '',
      }
    }),
    otherGuests: 3,
    summary: planned.summary,
  })
}
