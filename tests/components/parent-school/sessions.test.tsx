import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { InviteDialog } from '#renderer/features/parent-school/InviteDialog.tsx'
import { RecordDialog } from '#renderer/features/parent-school/RecordDialog.tsx'
import { openedParentSessionSchema } from '#shared/features/parent-school/parent-school.contract.ts'
import { targetSchema } from '#shared/features/parent-school/target.ts'
import { showScreen } from '../screen.tsx'

const child = (id: number) => ({
  childId: id,
  name: `儿童${id}`,
  village: '上坪村',
  relation: '62' as const,
})

function openedWith(count: number) {
  return openedParentSessionSchema.parse({
    session: {
      id: 1,
      topic: 'safety',
      title: '防溺水',
      day: '2026-06-13',
      startsAt: '15:00',
      endsAt: '16:30',
      roomId: null,
      place: '文化礼堂',
      lecturerId: null,
      guest: '派出所 王警官',
      status: 'planned',
      makesUpId: null,
      summary: '',
      otherGuests: 0,
      note: '',
    },
    roomName: '',
    lecturerName: '派出所 王警官',
    guests: Array.from({ length: count }, (_, index) => ({
      personId: index + 1,
      name: `家长${index + 1}`,
      phone: '13800000001',
      invitedOn: '2026-06-01',
      children: [child(index + 1)],
      status: null,
      score: null,
      feedback: '',
    })),
    makesUp: null,
    madeUpBy: [],
  })
}

describe('the roll call of the parent school', () => {
  it('of 40 parents takes a click for each who was absent, and one to save', async () => {
    const { door } = await showScreen(<RecordDialog opened={openedWith(40)} onClose={() => {}} />, {
      'parent-school.record': () => ({
        ok: true,
        value: { sessions: 1, attendances: 38, people: 38 },
      }),
    })
    await page.getByRole('button', { name: '家长3，出勤' }).click()
    await page.getByRole('button', { name: '家长7，出勤' }).click()
    await expect.element(page.getByText('受邀 40 人，到会 38 人，没有到会 2 人')).toBeVisible()
    await page.getByRole('button', { name: '保存到会情况' }).click()
    await expect.element(page.getByText('已登记：受邀家长到会 38 人，其他 0 人')).toBeVisible()
    const [call] = door.inputsOf('parent-school.record')
    const absent = call?.marks.filter(({ status }) => status === 'absent')
    expect(absent?.map(({ personId }) => personId)).toEqual([3, 7])
  })

  it('takes no figure that is none, and keeps what was typed', async () => {
    const { door } = await showScreen(
      <RecordDialog opened={openedWith(1)} onClose={() => {}} />,
      {},
    )
    await page.getByLabelText('其他参加人数').fill('三')
    await page.getByLabelText('活动小结').fill('讲了防溺水')
    await page.getByRole('button', { name: '保存到会情况' }).click()
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('其他参加人数应为 0 至 500 的整数')
    expect(door.inputsOf('parent-school.record')).toEqual([])
    await page.getByRole('button', { name: '取消' }).click()
    await expect.element(page.getByText('放弃已填写的内容？')).toBeVisible()
  })
})

describe('inviting', () => {
  it('ticks everybody in a group and sends one row for each child', async () => {
    const target = (id: number, tier: 'T2' | 'T3' | null, children: readonly number[]) =>
      targetSchema.parse({
        personId: id,
        name: `家长${id}`,
        phone: '',
        children: children.map((one) => ({ ...child(one), tier })),
        times: 0,
        lastCameOn: null,
        isInvited: id === 4,
      })
    const { door } = await showScreen(
      <InviteDialog session={openedWith(0).session} onClose={() => {}} />,
      {
        'parent-school.targets': () => ({
          ok: true,
          value: [
            target(1, 'T3', [1]),
            target(2, 'T2', [2, 3]),
            target(4, 'T2', [5]),
            target(3, null, [4]),
          ],
        }),
        'parent-school.invite': () => ({ ok: true, value: { people: 1 } }),
      },
    )
    await page.getByRole('button', { name: '重点关爱 2' }).click()
    await page.getByLabelText('勾选全部').click()
    await page.getByRole('button', { name: '邀请所选 1 人' }).click()
    await expect.element(page.getByText('已邀请 1 位家长')).toBeVisible()
    expect(door.inputsOf('parent-school.invite')).toEqual([
      {
        id: 1,
        guests: [
          { personId: 2, childId: 2 },
          { personId: 2, childId: 3 },
        ],
      },
    ])
  })
})
