import { describe, expect, it } from 'vitest'
import type { RouteInput } from '#shared/contract/index.ts'
import { childIdSchema, type ChildId } from '#shared/features/children/child.ts'
import { assess } from '#tests/support/factories/assessments.ts'
import { addScan } from '#tests/support/factories/attachments.ts'
import { addChild } from '#tests/support/factories/children.ts'
import { approve, submitPlan } from '#tests/support/factories/plans.ts'
import { openOffice, type Office } from '#tests/support/office.ts'

async function missingOf(office: Office, childId: ChildId) {
  return (await office.request('dossiers.missingOfChild', { childId })).missing
}

describe('what is missing of a file', () => {
  it('goes line by line as the file is filled in', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, {
      ethnicCode: null,
      guardianPhone: '',
      school: '',
      grade: null,
    })
    const first = await missingOf(office, id)
    expect(first).toEqual([
      'ethnic',
      'address',
      'origin',
      'category',
      'guardian-phone',
      'supervision',
      'schooling',
      'grade',
      'boarding',
      'income',
      'assessment',
      'consent',
      'form-scan',
    ])
    const gone = async (act: () => Promise<unknown>) => {
      const before = await missingOf(office, id)
      await act()
      const after = new Set(await missingOf(office, id))
      return before.filter((code) => !after.has(code))
    }
    const change = (fact: RouteInput<'families.change'>['change']) =>
      office.request('families.change', { childId: id, on: '2026-10-08', change: fact })
    expect(
      await gone(() =>
        change({
          fact: 'schooling',
          school: '城南中心小学',
          grade: 'grade-3',
          boarding: false,
          state: 'enrolled',
        }),
      ),
    ).toEqual(['schooling', 'grade', 'boarding'])
    expect(
      await gone(() => change({ fact: 'residence', village: '上坪村', address: '十八组七号' })),
    ).toEqual(['address'])
    expect(
      await gone(() =>
        office.request('families.update', {
          childId: id,
          family: { originVillage: '上坪村', incomeSources: ['farming'], aidKinds: [], note: '' },
        }),
      ),
    ).toEqual(['origin', 'income'])
    expect(
      await gone(() =>
        office.request('children.setCategories', { id, codes: ['K04'], on: '2026-10-08' }),
      ),
    ).toEqual(['category'])
    expect(
      await gone(() => addScan(office, { subjectId: id, kind: 'other', title: '登记表扫描件' })),
    ).toEqual(['form-scan'])
  })

  it('asks a left-behind child for its parents, and one in 重点关爱 for a plan', async () => {
    const office = await openOffice()
    const { id } = await addChild(office, {}, ['L01'])
    expect(await missingOf(office, id)).toEqual(
      expect.arrayContaining(['father-whereabouts', 'mother-whereabouts', 'assessment']),
    )
    await assess(office, id, 'T2')
    const assessed = await missingOf(office, id)
    expect([assessed.includes('assessment'), assessed.includes('plan')]).toEqual([false, true])
    await office.request('accounts.add', {
      loginName: '社工',
      password: 'correct-horse',
      displayName: '陈芳',
      role: 'social-worker',
    })
    await office.request('accounts.signIn', { loginName: '社工', password: 'correct-horse' })
    await approve(office, await submitPlan(office, id))
    expect(await missingOf(office, id)).not.toContain('plan')
  })

  it('is listed for the whole register as it is for each child, those who left without', async () => {
    const office = await openOffice()
    const ids: ChildId[] = []
    for (const [name, categories] of [
      ['甲', ['L01']],
      ['乙', ['K04']],
      ['丙', []],
    ] as const) {
      ids.push((await addChild(office, { name }, categories)).id)
    }
    const [, , gone] = ids
    await office.request('children.leave', {
      id: gone ?? childIdSchema.parse(1),
      leftOn: '2026-10-08',
      reason: 'moved-away',
    })
    const list = await office.request('dossiers.missing', {})
    expect(list.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    for (const { id, ...missing } of list) {
      expect(await office.request('dossiers.missingOfChild', { childId: id })).toEqual(missing)
      expect(missing.asked - missing.filled).toBe(missing.missing.length)
    }
    const refusal = await office.refusal('dossiers.missingOfChild', { childId: 99 })
    expect(refusal.code).toBe('NOT_FOUND')
  })

  it('counts the guardian’s consent as long as it holds', async () => {
    const office = await openOffice()
    const { id } = await addChild(office)
    const family = await office.request('families.ofChild', { childId: id })
    const [guardian] = family.people
    const { records } = await office.request('consents.record', {
      childId: id,
      consent: {
        party: 'guardian',
        noticeVersion: '2026-01',
        personId: guardian?.id ?? null,
        signerName: '',
        signerRelation: null,
        signerBornOn: null,
        signedOn: '2026-10-08',
        way: 'paper',
        paperOn: null,
        scanId: null,
        basis: null,
        grounds: '',
        answers: { file: 'granted', photo: null, publicity: null, bureau: null, video: null },
      },
    })
    expect(await missingOf(office, id)).not.toContain('consent')
    const [record] = records
    await office.request('consents.withdraw', {
      id: record?.id ?? 0,
      scope: 'file',
      withdrawnOn: '2026-10-08',
      reason: '监护人要求',
    })
    expect(await missingOf(office, id)).toContain('consent')
  })
})
