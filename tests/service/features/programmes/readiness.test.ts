import { describe, expect, it } from 'vitest'
import type { Readiness } from '#shared/features/programmes/readiness.ts'
import { campDraft } from '#tests/support/factories/camp-records.ts'
import { openCamp } from '#tests/support/factories/camps.ts'
import { itemDraft } from '#tests/support/factories/inventory.ts'
import { blockDraft, materialDraft } from '#tests/support/factories/programmes.ts'
import { addTeamMember } from '#tests/support/factories/team.ts'
import { openOffice } from '#tests/support/office.ts'

const later = { segments: [{ startsOn: '2026-10-20', endsOn: '2026-10-29' }] }
const wordsOf = (readiness: Readiness, code: string) =>
  readiness.checks.find((check) => check.code === code)

describe('whether a camp is ready', () => {
  it('names what is missing: days without a programme, activities without a leader, themes', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, ['陈小明'], later)
    const block = blockDraft({ day: '2026-10-20' })
    await office.request('programmes.addBlock', { campId: camp.id, block })
    const readiness = await office.request('programmes.readiness', { campId: camp.id })
    expect(wordsOf(readiness, 'timetable')).toMatchObject({
      isMet: false,
      words: '2026-10-21、2026-10-22、2026-10-23、2026-10-24、2026-10-25等 9 天 还没有安排活动',
    })
    expect(wordsOf(readiness, 'block-leaders')?.words).toBe('10-20 防溺水安全课 没有负责人')
    expect(wordsOf(readiness, 'themes')?.words).toBe(
      '还缺爱国主义教育、传统文化及身心健康、亲情培育、其他主题',
    )
    expect(wordsOf(readiness, 'consents')).toMatchObject({
      isMet: false,
      words: '陈小明 没有交同意书',
      place: 'forms',
    })
    expect(wordsOf(readiness, 'health')).toMatchObject({
      isMet: false,
      words: '陈小明 没有登记健康情况',
    })
    expect(wordsOf(readiness, 'first-aid')?.isMet).toBe(false)
    expect(readiness.missing).toBe(
      readiness.checks.filter((check) => !check.isMet).length + readiness.confirmations.length,
    )
  })

  it('is met line by line as things are put right', async () => {
    const office = await openOffice()
    const leader = await addTeamMember(office, { name: '周老师' })
    const { camp } = await openCamp(office, ['陈小明'], {
      ...later,
      leaderId: leader.id,
      emergencyPhone: '13800000001',
      insurance: '人保 保单 1234',
    })
    await office.request('inventory.add', itemDraft({ name: '急救箱', quantity: 1, unit: '个' }))
    const block = blockDraft({ day: '2026-10-20', leaderId: leader.id })
    const { id } = await office.request('programmes.addBlock', { campId: camp.id, block })
    const days = Array.from({ length: 9 }, (_, index) => `2026-10-${21 + index}`)
    await office.request('programmes.copyBlock', { id, days })
    const readiness = await office.request('programmes.readiness', { campId: camp.id })
    const met = readiness.checks.filter((check) => check.isMet).map((check) => check.code)
    expect(met).toEqual(
      expect.arrayContaining([
        'leader',
        'phone',
        'insurance',
        'timetable',
        'block-leaders',
        'ratio',
        'roster',
        'materials',
        'first-aid',
      ]),
    )
  })

  it('keeps who confirmed what, and takes it back with the reason', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [], later)
    const campId = camp.id
    const confirmed = await office.request('programmes.confirm', { campId, item: 'food' })
    expect(confirmed.confirmations.find(({ item }) => item === 'food')).toMatchObject({
      confirmedBy: '林静',
      takenBackReason: '',
    })
    const twice = await office.refusal('programmes.confirm', { campId, item: 'food' })
    expect(twice).toMatchObject({ code: 'ALREADY_CONFIRMED', details: { name: '食品与饮水安全' } })
    const input = { campId, item: 'food', reason: '换了供餐单位' } as const
    const taken = await office.request('programmes.takeBack', input)
    expect(taken.confirmations.find(({ item }) => item === 'food')).toMatchObject({
      confirmedAt: null,
      takenBackReason: '换了供餐单位',
    })
    expect((await office.refusal('programmes.takeBack', input)).code).toBe('NOT_CONFIRMED')
  })

  it('takes every confirmation back when the leader or the dates change, not for a new quota', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [], later)
    const campId = camp.id
    await office.request('programmes.confirm', { campId, item: 'food' })
    await office.request('programmes.confirm', { campId, item: 'weather' })
    const open = async () =>
      (await office.request('programmes.readiness', { campId })).confirmations.filter(
        ({ confirmedAt }) => confirmedAt !== null,
      ).length
    const quota = campDraft({ ...later, quota: 12 })
    await office.request('camps.reschedule', { id: campId, camp: quota })
    expect(await open()).toBe(2)
    const leader = await addTeamMember(office, { name: '周老师' })
    const led = campDraft({ ...later, quota: 12, leaderId: leader.id })
    await office.request('camps.reschedule', { id: campId, camp: led })
    expect(await open()).toBe(0)
    const { confirmations } = await office.request('programmes.readiness', { campId })
    expect(confirmations.find(({ item }) => item === 'food')?.takenBackReason).toBe(
      '带队人员有变动',
    )
    await office.request('programmes.confirm', { campId, item: 'food' })
    const moved = [{ startsOn: '2026-10-21', endsOn: '2026-10-30' }]
    await office.request('camps.reschedule', { id: campId, camp: { ...led, segments: moved } })
    expect(await open()).toBe(0)
  })

  it('stands on the workbench from two weeks before the camp', async () => {
    const office = await openOffice()
    await openCamp(office, [], { segments: [{ startsOn: '2026-10-23', endsOn: '2026-11-03' }] })
    const codes = async () =>
      (await office.request('workbench.today', {})).duties.map((duty) => duty.code)
    expect(await codes()).not.toContain('camp-readiness')
    office.clock.moveTo('2026-10-09')
    expect(await codes()).toContain('camp-readiness')
    const [ready] = await office.request('programmes.readyCamps', {})
    expect(ready?.missing).toBeGreaterThan(0)
  })
})

describe('what a camp needs', () => {
  it('is compared with the inventory, ticked off and named when it is short', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [], later)
    const campId = camp.id
    const chairs = await office.request('inventory.add', itemDraft())
    const wanted = materialDraft({
      name: '折叠椅',
      unit: '把',
      quantity: 50,
      origin: 'stock',
      itemId: chairs.id,
    })
    const line = await office.request('programmes.addMaterial', { campId, material: wanted })
    const { sums } = await office.request('programmes.materials', { campId })
    expect(sums).toMatchObject([{ needed: 50, inStock: 40, short: 10 }])
    const before = await office.request('programmes.readiness', { campId })
    expect(wordsOf(before, 'materials')?.words).toBe('折叠椅缺 10 把；折叠椅 没有备齐')
    const fewer = { ...wanted, quantity: 40 }
    await office.request('programmes.updateMaterial', { id: line.id, material: fewer })
    await office.request('programmes.setMaterialReady', { id: line.id, isReady: true })
    const after = await office.request('programmes.readiness', { campId })
    expect(wordsOf(after, 'materials')?.isMet).toBe(true)
  })

  it('refuses a thing that was struck off and an activity of another camp', async () => {
    const office = await openOffice()
    const { camp } = await openCamp(office, [], later)
    const other = await openCamp(office, [], { name: '另一期' })
    const block = await office.request('programmes.addBlock', {
      campId: other.camp.id,
      block: blockDraft(),
    })
    const foreign = materialDraft({ blockId: block.id })
    const add = { campId: camp.id, material: foreign }
    expect((await office.refusal('programmes.addMaterial', add)).code).toBe(
      'MATERIAL_BLOCK_OF_OTHER_CAMP',
    )
    const { id } = await office.request('inventory.add', itemDraft())
    await office.request('inventory.strikeOff', { id, struckOffOn: '2026-10-08', reason: '损坏' })
    const gone = materialDraft({ itemId: id, origin: 'stock' })
    const refusal = await office.refusal('programmes.addMaterial', {
      campId: camp.id,
      material: gone,
    })
    expect(refusal).toEqual({ code: 'MATERIAL_ITEM_STRUCK_OFF', details: { name: '折叠椅' } })
  })
})
