import type { ChildFile, ChildId } from '#shared/features/children/child.ts'
import type { Agenda } from './agenda.ts'
import type { Desk } from './desk.ts'
import { REPORT_DAY, type Known } from './practice-site.ts'

/** A list from a school was typed in again: one pair is open, one was merged, one told apart. */
export function planDuplicates(agenda: Agenda, known: Known): void {
  agenda.on(REPORT_DAY, async (desk) => {
    const register = await desk.request('children.list', {})
    const active = register.filter(({ id, isActive }) => isActive && known.children.includes(id))
    const [first, second, third] = active.slice(-3).map(({ id }) => id)
    if (first === undefined || second === undefined || third === undefined) return
    await registerAgain(desk, first, {})
    await merge(desk, second, await registerAgain(desk, second, { note: '学校名单上也有' }))
    const rightId = await registerAgain(desk, third, { village: '竹洋村' })
    const reason = '同名同日生，村里核实是两名儿童'
    await desk.request('duplicates.dismiss', { leftId: third, rightId, reason })
  })
}

async function registerAgain(
  desk: Desk,
  id: ChildId,
  over: Partial<Pick<ChildFile, 'note' | 'village'>>,
): Promise<ChildId> {
  const { name, sex, bornOn, ethnicCode, village, school, grade, ...file } = await desk.request(
    'children.get',
    { id },
  )
  const { guardianName, guardianRelation, guardianPhone } = file
  const who = { name, sex, bornOn, ethnicCode, village, school, grade }
  const none = { idType: 'none', idNumber: null, noIdReason: '名单上没有号码' } as const
  const father = { fatherName: '', fatherPlace: '', fatherPhone: '' }
  const parents = { ...father, motherName: '', motherPlace: '', motherPhone: '' }
  const added = await desk.request('children.add', {
    child: {
      ...who,
      ...none,
      ...parents,
      guardianName,
      guardianRelation,
      guardianPhone,
      address: '',
      health: '',
      registeredOn: REPORT_DAY,
      note: '',
      ...over,
    },
    categories: [],
    confirmSameName: true,
  })
  return added.id
}

async function merge(desk: Desk, survivorId: ChildId, loserId: ChildId): Promise<void> {
  const compared = await desk.request('duplicates.compare', {
    leftId: survivorId,
    rightId: loserId,
  })
  const own = 'survivor' as const
  await desk.request('duplicates.merge', {
    survivorId,
    loserId,
    stamp: compared.stamp,
    fields: {
      name: own,
      sex: own,
      bornOn: own,
      document: own,
      ethnicCode: own,
      registeredOn: own,
      leaving: own,
      note: 'loser',
    },
    periods: { guardianship: own, schooling: own, residence: own, health: own, whereabouts: own },
    family: own,
    reason: '学校名单重复登记',
  })
}
