import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { TeamPage } from '#renderer/features/team/TeamPage.tsx'
import { teamMemberSchema } from '#shared/features/team/team-member.ts'
import { showScreen } from '../screen.tsx'

const LIN = teamMemberSchema.parse({
  id: 1,
  name: '林静',
  pinyin: 'linjing',
  initials: 'lj',
  kind: 'staff',
  phone: '13800000021',
  joinedOn: '2025-01-01',
  leftOn: null,
  note: '中级社工师',
})
const WU = teamMemberSchema.parse({
  ...LIN,
  id: 2,
  name: '吴青',
  pinyin: 'wuqing',
  initials: 'wq',
  kind: 'volunteer',
  leftOn: '2026-01-10',
})

const answers = { 'team.list': () => ({ ok: true as const, value: [LIN, WU] }) }

describe('the page of the team', () => {
  it('shows who is at work; who left is one click away, with the way back', async () => {
    const { door } = await showScreen(<TeamPage />, {
      ...answers,
      'team.rejoin': () => ({ ok: true, value: { ...WU, leftOn: null } }),
    })
    await expect.element(page.getByText('林静')).toBeVisible()
    await expect.element(page.getByText('吴青')).not.toBeInTheDocument()
    await page.getByRole('button', { name: '已离岗' }).click()
    await page.getByRole('button', { name: '撤销吴青离岗' }).click()
    await expect.element(page.getByText('“吴青”已恢复在岗')).toBeVisible()
    expect(door.inputsOf('team.rejoin')).toEqual([{ id: 2 }])
  })

  it('asks about a second person of one name before it is saved', async () => {
    const { door } = await showScreen(<TeamPage />, {
      ...answers,
      'team.add': ({ confirmSameName }: { readonly confirmSameName?: boolean }) =>
        confirmSameName === true
          ? { ok: true, value: LIN }
          : { ok: false, error: { code: 'TEAM_NAME_TAKEN', details: { name: '林静' } } },
    })
    await page.getByRole('button', { name: '登记人员' }).click()
    await page.getByLabelText(/^姓名/).fill('林静')
    await page.getByRole('combobox', { name: /人员类别/ }).click()
    await page.getByRole('option', { name: '志愿者' }).click()
    await page.getByRole('button', { name: '保存' }).click()
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('在岗人员中已有“林静”。如果是同名的另一个人，请勾选下面的确认后再保存')
    await page.getByLabelText('是同名的另一个人').click()
    await page.getByRole('button', { name: '保存' }).click()
    await expect.element(page.getByText('已保存“林静”')).toBeVisible()
    expect(door.inputsOf('team.add').map((input) => input.confirmSameName)).toEqual([false, true])
  })
})
