import type { TeamMemberDraft } from '#shared/features/team/team-member.ts'
import type { ItemDraft } from '#shared/features/inventory/item.ts'
import { toDay } from '#shared/kernel/day.ts'
import type { Agenda } from './agenda.ts'
import { FIRST_DAY, type Known } from './practice-site.ts'

const TEAM = [
  { name: '林静', kind: 'staff', phone: '13905930001', note: '站长，中级社工师' },
  { name: '陈芳', kind: 'staff', phone: '13905930002', note: '助理社工师，负责个案' },
  { name: '李娜', kind: 'teacher', phone: '13905930003', note: '课后辅导语文' },
  { name: '周敏', kind: 'teacher', phone: '13905930004', note: '课后辅导数学' },
  { name: '吴晓红', kind: 'counsellor', phone: '13905930005', note: '县医院心理科，每月两次' },
  { name: '林秀英', kind: 'director', phone: '13905930006', note: '上坪村儿童主任' },
  { name: '黄小燕', kind: 'volunteer', phone: '13905930007', note: '师范学院学生' },
] as const satisfies readonly Partial<TeamMemberDraft>[]

const LEFT_ON = toDay('2026-07-01')

const ITEMS = [
  ['折叠桌', 'furniture', '张', 12, '儿童学堂'],
  ['折叠椅', 'furniture', '把', 48, '儿童学堂'],
  ['投影仪', 'electronics', '台', 1, '活动室'],
  ['平板电脑', 'electronics', '台', 6, '儿童学堂'],
  ['沙盘', 'counselling', '套', 1, '心理疏导室'],
  ['跳绳', 'sports', '根', 30, '活动室'],
  ['水彩笔', 'teaching', '盒', 40, '儿童学堂'],
  ['灭火器', 'safety', '具', 6, '活动室'],
  ['急救箱', 'safety', '个', 2, '活动室'],
  ['保温水桶', 'daily', '个', 3, '活动室'],
] as const satisfies readonly (readonly [string, ItemDraft['category'], string, number, string])[]

/** The people of the practice site, one of whom leaves, and what stands in its rooms. */
export function planTeam(agenda: Agenda, known: Known): void {
  agenda.on(FIRST_DAY, async (desk) => {
    for (const one of TEAM) {
      const member = { ...one, joinedOn: FIRST_DAY }
      await desk.request('team.add', { member })
    }
    for (const [name, category, unit, quantity, room] of ITEMS) {
      await desk.request('inventory.add', {
        name,
        category,
        unit,
        quantity,
        roomId: known.rooms.get(room) ?? null,
        acquiredOn: FIRST_DAY,
        note: '',
      })
    }
  })
  agenda.on(LEFT_ON, async (desk) => {
    const team = await desk.request('team.list', {})
    const left = team.find(({ name }) => name === '黄小燕')
    if (left !== undefined) await desk.request('team.leave', { id: left.id, leftOn: LEFT_ON })
    const items = await desk.request('inventory.list', {})
    const broken = items.find(({ name }) => name === '投影仪')
    if (broken === undefined) return
    const reason = '灯泡老化，不能修'
    await desk.request('inventory.strikeOff', { id: broken.id, struckOffOn: LEFT_ON, reason })
  })
}
