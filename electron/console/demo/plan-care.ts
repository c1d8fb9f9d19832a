import type { AssessmentDraft, AssessmentId } from '#shared/features/assessments/assessment.ts'
import type { Tier } from '#shared/features/assessments/tier.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { addDays, type Day } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import { hardLife, leftAlone, wellOff } from './assessment-forms.ts'
import type { Desk } from './desk.ts'
import { planPlans } from './plan-plans.ts'
import { DEMO_ACCOUNT, DEMO_WORKER, FIRST_DAY, type Known } from './practice-site.ts'

/** Every child is assessed in winter and in early summer; those in key care every quarter. */
const ROUNDS = [
  { on: addDays(FIRST_DAY, 60), who: 'everybody' },
  { on: addDays(FIRST_DAY, 148), who: 'key care' },
  { on: addDays(FIRST_DAY, 236), who: 'everybody' },
  { on: addDays(FIRST_DAY, 322), who: 'key care' },
] as const

/** One child is found alone; two weeks later an aunt looks after it. */
const FOUND_ON = addDays(FIRST_DAY, 75)
const CALM_ON = addDays(FIRST_DAY, 90)

/** The social worker assesses, the manager countersigns; who is in key care gets plans. */
export function planCare(agenda: Agenda, known: Known): void {
  const keyCare: ChildId[] = []
  agenda.on(addDays(FIRST_DAY, 1), (desk) =>
    desk.request('accounts.add', { ...DEMO_WORKER, role: 'social-worker' }),
  )
  for (const { on, who } of ROUNDS) {
    agenda.on(on, (desk) =>
      assessAll(desk, who === 'everybody' ? known.children : keyCare, on, keyCare),
    )
  }
  let alone: ChildId | undefined
  agenda.on(FOUND_ON, async (desk) => {
    alone = known.children[9]
    if (alone !== undefined) await findAlone(desk, alone)
  })
  agenda.on(CALM_ON, async (desk) => {
    if (alone === undefined) return
    await lookAfter(desk, alone)
    keyCare.push(alone)
  })
  planPlans(agenda, keyCare)
}

async function assessAll(
  desk: Desk,
  children: readonly ChildId[],
  on: Day,
  keyCare: ChildId[],
): Promise<void> {
  await desk.signInAs(DEMO_WORKER)
  for (const [nth, id] of [...children].entries()) {
    const { isActive, name } = await desk.request('children.get', { id })
    if (!isActive) continue
    const isHard = keyCare.includes(id) ? !name.endsWith('涵') : nth % 6 === 4
    await assess(desk, id, isHard ? hardLife(on) : wellOff(on), isHard ? 'T2' : 'T1')
    const place = keyCare.indexOf(id)
    if (isHard && place < 0) keyCare.push(id)
    if (!isHard && place >= 0) keyCare.splice(place, 1)
  }
  await desk.signInAs(DEMO_ACCOUNT)
}

/** Told to the police within minutes. */
async function findAlone(desk: Desk, childId: ChildId): Promise<void> {
  await desk.signInAs(DEMO_WORKER)
  const at = (time: string) => ({ on: FOUND_ON, at: clockTimeSchema.parse(time) })
  const id = await assess(desk, childId, leftAlone(FOUND_ON), 'T3')
  await desk.request('assessments.saveEmergencyReport', {
    id,
    report: {
      discovered: at('08:20'),
      situations: ['6'],
      police: at('08:26'),
      policeStation: '城南派出所',
      policeReceiver: '王警官',
      policeReceipt: `${FOUND_ON.replaceAll('-', '')}-12`,
      civilAffairs: at('08:45'),
      remark: '姑姑当天从县城赶回照料',
    },
  })
  await desk.signInAs(DEMO_ACCOUNT)
}

/** Leaving 紧急救助 waits for the manager. */
async function lookAfter(desk: Desk, childId: ChildId): Promise<void> {
  await desk.signInAs(DEMO_WORKER)
  const id = await assess(desk, childId, hardLife(CALM_ON), 'T2')
  await desk.signInAs(DEMO_ACCOUNT)
  await desk.request('assessments.countersign', { id })
}

async function assess(
  desk: Desk,
  childId: ChildId,
  draft: AssessmentDraft,
  tier: Tier,
): Promise<AssessmentId> {
  const { id } = await desk.request('assessments.start', { childId })
  const decision = { tier, grounds: '', nextDueOn: null }
  await desk.request('assessments.confirm', { id, draft, decision })
  return id
}
