import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ConsentsPanel } from '#renderer/features/consents/consents.public.tsx'
import { RecordDialog } from '#renderer/features/consents/RecordDialog.tsx'
import type { Answer } from '#shared/contract/envelope.ts'
import { childIdSchema } from '#shared/features/children/child.ts'
import { CONSENT_SCOPES } from '#shared/features/consents/consent-codes.ts'
import { consentIdSchema, type ConsentFile } from '#shared/features/consents/consent.ts'
import { toDay } from '#shared/kernel/day.ts'
import { showScreen } from '../screen.tsx'

const childId = childIdSchema.parse(7)

function fileOf(overrides: Partial<ConsentFile> = {}): ConsentFile {
  return {
    childName: '钟思琪',
    today: toDay('2026-10-08'),
    bornOn: toDay('2016-09-20'),
    ownFrom: toDay('2030-09-20'),
    asksOwn: false,
    standings: CONSENT_SCOPES.map(({ code }) => ({
      scope: code,
      state: 'none',
      guardian: null,
      own: null,
      asksOwn: false,
    })),
    records: [],
    ...overrides,
  }
}

const ok = (value: unknown): Answer => ({ ok: true, value })
const NO_FILES = { 'attachments.list': () => ok({ attachments: [], hiddenCount: 0 }) }
const NO_FAMILY = { 'families.ofChild': () => ok({ people: [] }) }

it('takes down what was ticked, a second click takes an answer back, the rest stays unasked', async () => {
  const onClose = vi.fn()
  const { door } = await showScreen(
    <RecordDialog childId={childId} file={fileOf()} party="guardian" onClose={onClose} />,
    { ...NO_FILES, ...NO_FAMILY, 'consents.record': () => ok(fileOf()) },
  )
  const answer = (scope: string, name: string) =>
    page.getByRole('group', { name: scope }).getByRole('button', { name, exact: true })
  await expect.element(page.getByRole('button', { name: '儿童本人' })).not.toBeInTheDocument()
  await answer('照片', '同意').click()
  await page.getByRole('button', { name: '保存' }).click()
  await expect.element(page.getByText('请填写签字的监护人姓名')).toBeVisible()
  expect(door.inputsOf('consents.record')).toEqual([])
  await page.getByRole('textbox', { name: /^签字人姓名/ }).fill('钟阿福')
  await page.getByRole('combobox', { name: /^与儿童关系/ }).click()
  await page.getByRole('option', { name: '祖父', exact: true }).click()
  await answer('宣传', '不同意').click()
  await answer('照片', '同意').click()
  await page.getByRole('button', { name: '保存' }).click()
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(door.inputsOf('consents.record')[0]?.consent).toMatchObject({
    party: 'guardian',
    signerName: '钟阿福',
    signerRelation: '61',
    answers: { file: null, photo: null, publicity: 'refused', bureau: null, video: null },
  })
})

it('without a need for consent only the reason is asked for', async () => {
  const onClose = vi.fn()
  const { door } = await showScreen(
    <RecordDialog childId={childId} file={fileOf()} party="law" onClose={onClose} />,
    { ...NO_FILES, ...NO_FAMILY, 'consents.record': () => ok(fileOf()) },
  )
  await page.getByRole('combobox', { name: /^情形/ }).click()
  await page.getByRole('option', { name: /紧急情况/ }).click()
  await page.getByRole('button', { name: '保存' }).click()
  await expect.element(page.getByText(/请写明理由/)).toBeVisible()
  await page.getByRole('textbox', { name: /^理由/ }).fill('父母失联，须立即安置')
  await page.getByRole('button', { name: '保存' }).click()
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(door.inputsOf('consents.record')[0]?.consent).toMatchObject({
    party: 'law',
    basis: 'emergency',
    way: null,
    noticeVersion: null,
  })
})

it('says that a child of 14 is to be asked, and offers no change of an archived record', async () => {
  const guardian = {
    consentId: consentIdSchema.parse(1),
    state: 'in-force',
    signedOn: toDay('2026-03-02'),
    signerName: '钟阿福',
    withdrawnOn: null,
  } as const
  const standings = fileOf().standings.map((standing) =>
    standing.scope === 'file'
      ? { ...standing, state: 'in-force' as const, guardian, asksOwn: true }
      : standing,
  )
  const grown = fileOf({ ownFrom: toDay('2026-09-20'), asksOwn: true, standings })
  await showScreen(<ConsentsPanel childId={childId} canChange={false} />, {
    'consents.ofChild': () => ok(grown),
  })
  await expect.element(page.getByText('已满14周岁，还需本人同意')).toBeVisible()
  await expect.element(page.getByText('2026-03-02 钟阿福')).toBeVisible()
  await expect.element(page.getByRole('button', { name: '登记同意' })).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: /撤回/ })).not.toBeInTheDocument()
})
