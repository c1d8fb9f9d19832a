import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Desk } from '#renderer/features/tutoring/Desk.tsx'
import { childIdSchema } from '#shared/features/children/child.ts'
import { termIdSchema } from '#shared/features/tutoring/term.ts'
import type { DeskChild, TutoringDesk } from '#shared/features/tutoring/tutoring-views.ts'
import { clockTimeSchema } from '#shared/kernel/clock-time.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { showScreen } from '../screen.tsx'

const CAME = clockTimeSchema.parse('16:31')

function child(id: number, over: Partial<DeskChild> = {}): DeskChild {
  const childId = childIdSchema.parse(id)
  return {
    childId,
    number: `2026-${String(id).padStart(4, '0')}`,
    name: `儿童${id}`,
    pinyin: `er tong ${id}`,
    initials: `et${id}`,
    school: '',
    group: '低年级组',
    siblingIds: [],
    collectors: ['奶奶'],
    forbidden: [],
    mark: null,
    remarks: { childId, homework: '', meal: '', health: '' },
    ...over,
  }
}

function here(id: number, over: Partial<DeskChild> = {}): DeskChild {
  const childId = childIdSchema.parse(id)
  return child(id, {
    mark: { childId, status: 'present', signedInAt: CAME, signedOutAt: null, collectedBy: '' },
    ...over,
  })
}

async function show(children: readonly DeskChild[], over: Partial<TutoringDesk> = {}) {
  const data: TutoringDesk = {
    termId: termIdSchema.parse(1),
    day: localToday(),
    due: { isDue: true, reason: 'weekday', holiday: '' },
    status: 'held',
    note: '',
    startsAt: clockTimeSchema.parse('16:30'),
    endsAt: clockTimeSchema.parse('18:00'),
    onDuty: ['黄老师'],
    closing: null,
    children: [...children],
    ...over,
  }
  return showScreen(<Desk data={data} confirmDayOff={false} />, {
    'tutoring.signIn': ({ childIds, at }: { childIds: number[]; at: string }) => ({
      ok: true,
      value: childIds.map((childId) => ({
        childId,
        status: 'present',
        signedInAt: at,
        signedOutAt: null,
        collectedBy: '',
      })),
    }),
    'tutoring.sendHome': ({ childIds }: { childIds: number[] }) => ({
      ok: true,
      value: childIds.map((childId) => ({
        childId,
        status: 'present',
        signedInAt: '16:31',
        signedOutAt: '18:00',
        collectedBy: '奶奶',
      })),
    }),
  })
}

const scan = (text: string) => userEvent.keyboard(`${text}{Enter}`)

describe('the desk', () => {
  it('signs in whoever is scanned, and offers a sibling with an empty Enter', async () => {
    const { door } = await show([child(1, { siblingIds: [childIdSchema.parse(2)] }), child(2)])
    await scan('20260001')
    await expect.element(page.getByText(/儿童1 \d\d:\d\d 签到/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: /儿童2 一起签到/ })).toBeVisible()
    await scan('')
    await expect.poll(() => door.inputsOf('tutoring.signIn').length).toBe(2)
    expect(door.inputsOf('tutoring.signIn').map(({ childIds }) => childIds)).toEqual([[1], [2]])
  })

  it('shows a clear line for a number nobody has', async () => {
    const { door } = await show([child(1)])
    await scan('20269999')
    await expect.element(page.getByText(/没有找到“20269999”/)).toBeVisible()
    expect(door.inputsOf('tutoring.signIn')).toEqual([])
  })

  it('takes the time that was set instead of now', async () => {
    const { door } = await show([child(1)])
    await page.getByLabelText('登记时间').fill('1632')
    await userEvent.keyboard('{Tab}')
    await page.getByLabelText(/扫码/).click()
    await scan('et1')
    await expect.poll(() => door.inputsOf('tutoring.signIn')[0]?.at).toBe('16:32')
  })

  it('sends siblings home together when the card comes again, and alone when that is chosen', async () => {
    const family = [here(1, { siblingIds: [childIdSchema.parse(2)] }), here(2)]
    const { door } = await show(family)
    await scan('20260001')
    await expect
      .element(page.getByRole('region', { name: '签退' }).getByText('儿童1 16:31 已签到，签退？'))
      .toBeVisible()
    await scan('20260001')
    await expect.poll(() => door.inputsOf('tutoring.sendHome').length).toBe(1)
    await scan('20260001')
    await scan('0')
    await scan('')
    await expect.poll(() => door.inputsOf('tutoring.sendHome').length).toBe(2)
    expect(
      door
        .inputsOf('tutoring.sendHome')
        .map(({ childIds, collectedBy }) => [childIds, collectedBy]),
    ).toEqual([
      [[1, 2], '奶奶'],
      [[1], '奶奶'],
    ])
  })

  it('blocks somebody who must not collect the child, typed or as a relation', async () => {
    const { door } = await show([here(1, { forbidden: [{ name: '林大勇', relation: '51' }] })])
    await scan('儿童1')
    await expect.element(page.getByText('儿童1 禁止接送：林大勇（父亲）')).toBeVisible()
    await scan('爸爸')
    await expect.element(page.getByRole('button', { name: '回车：签退' })).toBeDisabled()
    await scan('')
    await expect.element(page.getByText(/禁止接送：爸爸 不能接走 儿童1/)).toBeVisible()
    expect(door.inputsOf('tutoring.sendHome')).toEqual([])
  })

  it('lets a child go alone by its number in the list', async () => {
    const { door } = await show([here(1)])
    await scan('儿童1')
    await scan('2')
    await scan('')
    await expect.poll(() => door.inputsOf('tutoring.sendHome')[0]?.collectedBy).toBe('')
  })

  it('asks which child is meant where several are', async () => {
    await show([child(1), child(11)])
    await scan('儿童')
    await expect.element(page.getByText(/有几名儿童都符合，请再选一名：/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: '儿童11 2026-0011' })).toBeVisible()
  })

  it('takes what is typed anywhere on the page, and fits forty children on one screen', async () => {
    await show(Array.from({ length: 40 }, (_, index) => child(index + 1)))
    const tile = page.getByRole('button', { name: '儿童40，未到' })
    expect(tile.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight)
    const box = page.getByLabelText(/扫码/)
    box.element().blur()
    await userEvent.keyboard('2026')
    await expect.element(box).toHaveValue('2026')
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('未到 40 在站 0 已接走 0 不来 0')
  })

  it('takes nothing on a closed day', async () => {
    await show([here(1)], { closing: { closedAt: '2026-10-08T10:30:00.000Z', closedBy: '林静' } })
    await expect.element(page.getByLabelText(/扫码/)).toBeDisabled()
    await expect.element(page.getByRole('button', { name: /儿童1，在站/ })).toBeDisabled()
  })
})
