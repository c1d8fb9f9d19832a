import { describe, expect, it } from 'vitest'
import { addTeamMember, teamMemberDraft } from '#tests/support/factories/team.ts'
import { openOffice } from '#tests/support/office.ts'

describe('the people of the team', () => {
  it('are listed by pinyin, those who left last', async () => {
    const office = await openOffice()
    const zhou = await addTeamMember(office, { name: '周敏' })
    await addTeamMember(office, { name: '吕芳', kind: 'teacher' })
    await addTeamMember(office, { name: '安东' })
    await office.request('team.leave', { id: zhou.id, leftOn: '2026-09-01' })
    const team = await office.request('team.list', {})
    expect(team.map(({ name, pinyin }) => [name, pinyin])).toEqual([
      ['安东', 'andong'],
      ['吕芳', 'lvfang lufang'],
      ['周敏', 'zhoumin'],
    ])
  })

  it('two of one name at work are asked about once, also when one is renamed', async () => {
    const office = await openOffice()
    const first = await addTeamMember(office, { name: '林静' })
    const refusal = await office.refusal('team.add', { member: teamMemberDraft() })
    expect(refusal).toMatchObject({ code: 'TEAM_NAME_TAKEN', details: { name: '林静' } })
    const other = await addTeamMember(office, { name: '林晶' })
    const renamed = { id: other.id, member: teamMemberDraft() }
    expect((await office.refusal('team.update', renamed)).code).toBe('TEAM_NAME_TAKEN')
    await office.request('team.update', { ...renamed, confirmSameName: true })
    await office.request('team.add', { member: teamMemberDraft(), confirmSameName: true })
    const team = await office.request('team.list', {})
    expect(team.map(({ name }) => name)).toEqual(['林静', '林静', '林静'])
    await office.request('team.update', { id: first.id, member: teamMemberDraft({ note: '主管' }) })
  })

  it('who left may share the name of somebody new', async () => {
    const office = await openOffice()
    const { id } = await addTeamMember(office)
    await office.request('team.leave', { id, leftOn: '2026-09-01' })
    await addTeamMember(office)
    expect(await office.request('team.list', {})).toHaveLength(2)
  })

  it('a leaving is not before the joining, is not recorded twice, and is taken back', async () => {
    const office = await openOffice()
    const { id } = await addTeamMember(office, { joinedOn: '2026-03-01' })
    expect(await office.refusal('team.leave', { id, leftOn: '2026-02-28' })).toMatchObject({
      code: 'TEAM_LEFT_BEFORE_JOINED',
      details: { joinedOn: '2026-03-01' },
    })
    expect((await office.refusal('team.rejoin', { id })).code).toBe('TEAM_NOT_LEFT')
    await office.request('team.leave', { id, leftOn: '2026-09-01' })
    expect((await office.refusal('team.leave', { id, leftOn: '2026-09-02' })).code).toBe(
      'TEAM_ALREADY_LEFT',
    )
    const late = { id, member: teamMemberDraft({ joinedOn: '2026-09-02' }) }
    expect((await office.refusal('team.update', late)).code).toBe('TEAM_LEFT_BEFORE_JOINED')
    expect((await office.request('team.rejoin', { id })).leftOn).toBeNull()
  })
})
