import { useForm, useWatch } from 'react-hook-form'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { MemberInput, MembersInput } from '#renderer/features/team/team.public.tsx'
import { teamMemberSchema, type TeamMember } from '#shared/features/team/team-member.ts'
import { showScreen } from '../screen.tsx'

function member(id: number, name: string, spelling: string, leftOn: string | null): TeamMember {
  const [pinyin = '', initials = ''] = spelling.split('/')
  return teamMemberSchema.parse({
    id,
    name,
    pinyin,
    initials,
    kind: id === 2 ? 'teacher' : 'staff',
    phone: '',
    joinedOn: '2026-01-01',
    leftOn,
    note: '',
  })
}

const TEAM = [
  member(1, '林静', 'linjing/lj', null),
  member(2, '吕芳', 'lvfang lufang/lf', null),
  member(3, '吴青', 'wuqing/wq', '2026-07-01'),
]

function ClassForm({ day, leader = null }: { readonly day: string; readonly leader?: 3 | null }) {
  const form = useForm<{ leader: number | null; helpers: number[] }>({
    defaultValues: { leader, helpers: [] },
  })
  const values = useWatch({ control: form.control })
  return (
    <>
      <MemberInput control={form.control} name="leader" label="负责人" day={day} required />
      <MembersInput control={form.control} name="helpers" label="协助人员" day={day} />
      <output>{JSON.stringify(values)}</output>
    </>
  )
}

const answers = { 'team.list': () => ({ ok: true as const, value: TEAM }) }

describe('choosing who is in charge', () => {
  it('finds people by pinyin and initials, and shows what they are', async () => {
    await showScreen(<ClassForm day="2026-07-06" />, answers)
    await page.getByLabelText(/^负责人/).fill('lüfang')
    await expect.element(page.getByRole('option')).toHaveTextContent('吕芳老师')
    await userEvent.keyboard('{Enter}')
    await page.getByLabelText('协助人员').fill('lj')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('{"leader":2,"helpers":[1]}')).toBeVisible()
  })

  it('offers only who is at work on the day', async () => {
    await showScreen(<ClassForm day="2026-07-01" />, answers)
    await page.getByLabelText(/^负责人/).click()
    await expect.element(page.getByRole('option', { name: '林静 社工' })).toBeVisible()
    await expect.element(page.getByRole('option', { name: /吴青/ })).not.toBeInTheDocument()
  })

  it('keeps somebody who was chosen and has left in sight, and says so', async () => {
    await showScreen(<ClassForm day="2026-07-01" leader={3} />, answers)
    await expect.element(page.getByLabelText(/^负责人/)).toHaveValue('吴青')
    await expect.element(page.getByText('吴青 2026-07-01 不在岗，请换人')).toBeVisible()
  })
})
