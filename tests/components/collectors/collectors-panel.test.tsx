import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { CollectorsPanel } from '#renderer/features/collectors/collectors.public.tsx'
import { childIdSchema } from '#shared/features/children/child.ts'
import {
  collectorIdSchema,
  type Collector,
  type CollectorsFile,
} from '#shared/features/collectors/collector.ts'
import { personIdSchema } from '#shared/features/families/family.ts'
import { toDay } from '#shared/kernel/day.ts'
import { showScreen } from '../screen.tsx'

const childId = childIdSchema.parse(1)
const sibling = { childId: childIdSchema.parse(2), number: '2026-0002', name: '林小军' }

function collector(over: Partial<Collector> = {}): Collector {
  return {
    id: collectorIdSchema.parse(1),
    childId,
    personId: null,
    name: '林大勇',
    relation: '51',
    phone: '13900000002',
    idTail: '',
    kind: 'forbidden',
    grounds: '法院人身安全保护令',
    groundsOn: toDay('2026-08-30'),
    startsOn: toDay('2026-09-01'),
    endedOn: null,
    endReason: '',
    ...over,
  }
}

function show(over: Partial<CollectorsFile> = {}) {
  const file: CollectorsFile = {
    today: toDay('2026-10-08'),
    collectors: [],
    people: [
      { personId: personIdSchema.parse(3), name: '林阿福', relation: '61', phone: '13800000001' },
    ],
    siblings: [sibling],
    ...over,
  }
  const answer = () => ({ ok: true as const, value: file })
  return showScreen(
    <div style={{ width: 472 }}>
      <CollectorsPanel childId={childId} canChange />
    </div>,
    { 'collectors.ofChild': answer, 'collectors.add': answer, 'collectors.end': answer },
  )
}

describe('the people who collect a child', () => {
  it('shows who must not collect it with the grounds, and a permission that is overruled', async () => {
    const allowed = collector({
      id: collectorIdSchema.parse(2),
      kind: 'allowed',
      grounds: '',
      groundsOn: null,
    })
    await show({ collectors: [collector(), allowed] })
    await expect.element(page.getByText('禁止接送', { exact: true })).toBeVisible()
    await expect.element(page.getByText('依据：法院人身安全保护令（2026-08-30）')).toBeVisible()
    await expect.element(page.getByText('已被禁止')).toBeVisible()
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('有禁止接送的人员，值班时请核对；点名签退不能填写禁止接送的人。')
  })

  it('enters a prohibition for the brother as well, once its grounds are written', async () => {
    const { door } = await show()
    await expect.element(page.getByText('还没有登记接送人', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: '登记接送人' }).click()
    await page.getByRole('button', { name: '禁止接送' }).click()
    await page.getByLabelText(/^姓名/u).fill('林大勇')
    await page.getByRole('combobox', { name: /^与儿童关系/u }).click()
    await page.getByRole('option', { name: '父亲', exact: true }).click()
    await page.getByRole('button', { name: '保存' }).click()
    await expect.element(page.getByText('禁止接送要有书面依据', { exact: false })).toBeVisible()
    expect(door.inputsOf('collectors.add')).toEqual([])
    await page.getByRole('textbox', { name: /^依据(?!的)/u }).fill('法院人身安全保护令')
    await page.getByRole('textbox', { name: /^依据的日期/u }).fill('2026-08-30')
    await page.getByLabelText('同时适用于同一家庭的兄弟姐妹：林小军').click()
    await page.getByRole('button', { name: '保存' }).click()
    await expect.poll(() => door.inputsOf('collectors.add').length).toBe(1)
    expect(door.inputsOf('collectors.add')[0]).toMatchObject({
      childId: 1,
      siblingIds: [2],
      collector: { kind: 'forbidden', relation: '51', groundsOn: '2026-08-30', endedOn: null },
    })
  })

  it('ends an entry with the reason', async () => {
    const { door } = await show({ collectors: [collector()] })
    await page.getByRole('button', { name: '结束林大勇（父亲）的登记' }).click()
    await page.getByLabelText(/^结束的原因/u).fill('保护令已失效')
    await page.getByRole('button', { name: '结束', exact: true }).click()
    await expect
      .poll(() => door.inputsOf('collectors.end'))
      .toEqual([{ id: 1, endedOn: '2026-10-08', reason: '保护令已失效' }])
  })
})
