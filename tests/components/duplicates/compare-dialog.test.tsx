import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { CompareDialog } from '#renderer/features/duplicates/CompareDialog.tsx'
import { childIdSchema } from '#shared/features/children/child.ts'
import type { ComparedFile, Comparison } from '#shared/features/duplicates/duplicate.ts'
import { toDay } from '#shared/kernel/day.ts'
import { showScreen } from '../screen.tsx'

const [leftId, rightId] = [childIdSchema.parse(1), childIdSchema.parse(2)]

const LEFT: ComparedFile = {
  id: leftId,
  number: '2026-0001',
  name: '林小雨',
  pinyin: 'linxiaoyu',
  initials: 'lxy',
  sex: 'female',
  bornOn: toDay('2018-03-01'),
  idType: 'identity-card',
  maskedIdNumber: '350902********0021',
  documentState: 'wrong',
  noIdReason: '',
  ethnicCode: '01',
  village: '上坪村',
  address: '',
  school: '城南中心小学',
  grade: 'grade-3',
  health: '健康',
  guardianName: '林阿福',
  guardianRelation: '61',
  guardianPhone: '13800000001',
  fatherName: '',
  fatherPlace: '',
  fatherPhone: '',
  motherName: '',
  motherPlace: '',
  motherPhone: '',
  registeredOn: toDay('2026-01-05'),
  leftOn: null,
  leftReason: null,
  note: '',
  recordState: 'open',
  siblings: [],
  familyId: 1,
}
const RIGHT: ComparedFile = {
  ...LEFT,
  id: rightId,
  number: '2026-0002',
  name: '林晓雨',
  maskedIdNumber: '350902********0048',
  documentState: 'valid',
  registeredOn: toDay('2026-03-02'),
  siblings: ['2026-0003 林小军'],
  familyId: 2,
}
const COMPARISON: Comparison = {
  stamp: 'a'.repeat(64),
  left: LEFT,
  right: RIGHT,
  reasons: ['same-sound-birth-village'],
  histories: [
    {
      fact: 'schooling',
      left: ['2026-01-05 起 · 城南中心小学'],
      right: ['2026-03-02 起 · 第二小学'],
      overlaps: true,
    },
  ],
  records: { left: [{ what: '图书借阅', count: 2 }], right: [] },
  obstacles: [],
}

function open(over: Partial<Comparison> = {}, onClose = vi.fn()) {
  return showScreen(<CompareDialog leftId={leftId} rightId={rightId} onClose={onClose} />, {
    'duplicates.compare': () => ({ ok: true, value: { ...COMPARISON, ...over } }),
    'duplicates.merge': () => ({
      ok: false,
      error: { code: 'DUPLICATE_STALE', details: {} },
    }),
  })
}

const merge = () => page.getByRole('button', { name: '合并为一份' })

it('proposes the older number, the number that passes its check, and the family with a brother', async () => {
  await open()
  await expect.element(page.getByRole('radio', { name: '保留 2026-0001' })).toBeChecked()
  await expect.element(page.getByRole('radio', { name: '证件用 2026-0002' })).toBeChecked()
  await expect.element(page.getByRole('radio', { name: '姓名用 2026-0002' })).toBeChecked()
  await expect.element(page.getByRole('radio', { name: '纳入日期用 2026-0001' })).toBeChecked()
  await expect.element(page.getByRole('radio', { name: '家庭用 2026-0002' })).toBeChecked()
  await expect
    .element(page.getByRole('radio', { name: '性别用 2026-0001' }))
    .not.toBeInTheDocument()
})

it('sends nothing before a side was chosen for what overlaps, and says what the service refuses', async () => {
  const { door } = await open()
  await page.getByRole('textbox', { name: '合并的原因' }).fill('登记了两次')
  await merge().click()
  await expect.element(page.getByText(/请在“就学”一行选择/u)).toBeVisible()
  expect(door.inputsOf('duplicates.merge')).toEqual([])
  await page.getByRole('radio', { name: '保留 2026-0002' }).click()
  await page.getByRole('radio', { name: '就学用 2026-0001' }).click()
  await merge().click()
  await expect.element(page.getByText(/核对期间有人改过其中一份档案/u)).toBeVisible()
  expect(door.inputsOf('duplicates.merge')).toMatchObject([
    {
      survivorId: rightId,
      loserId: leftId,
      fields: { name: 'survivor', document: 'survivor', registeredOn: 'loser' },
      periods: { schooling: 'loser' },
      family: 'survivor',
    },
  ])
})

it('does not offer to merge while records stand in the way', async () => {
  await open({ obstacles: ['两份档案都有执行中的帮扶计划，请先把其中一份结案'] })
  await expect.element(page.getByText(/先把其中一份结案/u)).toBeVisible()
  await expect.element(merge()).toBeDisabled()
})

it('says in a dialog of its own why two files cannot be laid side by side', async () => {
  await showScreen(<CompareDialog leftId={leftId} rightId={rightId} onClose={vi.fn()} />, {
    'duplicates.compare': () => ({
      ok: false,
      error: { code: 'DUPLICATE_ALREADY_MERGED', details: { number: '2026-0001' } },
    }),
  })
  await expect.element(page.getByText('其中一份已经并入 2026-0001，请关闭后刷新名单')).toBeVisible()
  await expect.element(page.getByRole('button', { name: '关闭' })).toBeVisible()
})
