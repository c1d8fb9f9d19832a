import { addDays, eachDay, toDay } from '#shared/kernel/day.ts'
import type { ChildCategoryCode } from '#shared/kernel/codes/child-categories.ts'
import type { ChildDraft } from '#shared/features/children/child.ts'
import { campMark } from './factories/camps.ts'
import { addChild } from './factories/children.ts'
import { roomDraft } from './factories/rooms.ts'
import type { Office } from './office.ts'

const CHILDREN: readonly (readonly [Partial<ChildDraft>, readonly ChildCategoryCode[]])[] = [
  [{ name: '甲', sex: 'male', bornOn: '2012-02-29', grade: 'grade-8' }, ['L01', 'K04']],
  [{ name: '乙', bornOn: '2021-05-01', grade: 'kindergarten-2' }, ['L02']],
  [{ name: '丙', bornOn: '2010-09-30', grade: 'grade-9' }, ['L01']],
  [{ name: '丁', bornOn: '2008-09-15', grade: 'senior-2' }, ['K01']],
  [{ name: '戊', sex: 'male', registeredOn: '2026-08-01', grade: null }, ['K07', 'K05']],
  [{ name: '己', registeredOn: '2026-09-30' }, []],
  [{ name: '庚', registeredOn: '2026-10-01' }, ['M01']],
  [{ name: '辛', sex: 'male' }, ['K02']],
]

/** A third quarter in which something happened in every feature, edges included. */
export async function liveThroughAQuarter(office: Office): Promise<void> {
  await office.request('rooms.add', roomDraft({ useAreaDm2: 8_035 }))
  await office.request(
    'rooms.add',
    roomDraft({ name: '图书室', functions: ['library'], useAreaDm2: 4_015, isShared: true }),
  )
  await office.request(
    'rooms.add',
    roomDraft({ name: '旧活动室', functions: ['activity-room'], inUseTo: '2026-09-29' }),
  )
  const ids: number[] = []
  for (const [child, categories] of CHILDREN)
    ids.push((await addChild(office, child, categories)).id)
  await office.request('children.leave', {
    id: ids[7] ?? 0,
    leftOn: '2026-09-30',
    reason: 'moved-away',
  })
  await holdCamp(office, ids.slice(0, 4))
  await tutor(office, ids.slice(0, 5))
  await lendBooks(office, ids)
  await keepAccounts(office)
}

async function holdCamp(office: Office, childIds: readonly number[]): Promise<void> {
  const camp = await office.request('camps.schedule', {
    name: '夏令营',
    kind: 'summer',
    leaderId: null,
    roomId: 1,
    quota: 10,
    emergencyPhone: '',
    insurance: '',
    budgetFen: null,
    segments: [{ startsOn: '2026-06-28', endsOn: '2026-07-09' }],
    note: '',
  })
  await office.request('camps.enrol', { campId: camp.id, childIds: [...childIds] })
  for (const day of eachDay(toDay('2026-06-28'), toDay('2026-07-09'))) {
    const isRest = day === '2026-07-05'
    await office.request('camps.recordDay', {
      campId: camp.id,
      day,
      status: isRest ? 'rest' : 'held',
      activity: isRest ? '' : '安全常识',
      note: '',
      marks: isRest
        ? []
        : childIds.map((childId, n) =>
            // The second is there in one half only, and counts once all the same.
            n === 1
              ? campMark(childId, 'absent', 'late')
              : campMark(childId, n === 0 ? 'excused' : 'present'),
          ),
    })
  }
}

async function tutor(office: Office, childIds: readonly number[]): Promise<void> {
  const term = await office.request('tutoring.addTerm', {
    name: '秋季学期',
    startsOn: '2026-06-29',
    endsOn: '2026-12-31',
    weekdays: [1, 2, 3],
    startsAt: '16:30',
    endsAt: '17:45',
    roomId: 1,
    note: '',
  })
  await office.request('tutoring.join', {
    termId: term.id,
    joinedOn: '2026-06-29',
    childIds: childIds.slice(0, 4),
  })
  await office.request('tutoring.join', {
    termId: term.id,
    joinedOn: '2026-09-01',
    childIds: childIds.slice(4),
  })
  for (const day of ['2026-06-30', '2026-07-01', '2026-09-01', '2026-09-14', '2026-09-30']) {
    const sheet = await office.request('tutoring.day', { termId: term.id, day })
    const statuses = ['present', 'absent', 'late', 'excused', 'left-early'] as const
    await office.request('tutoring.takeRollCall', {
      termId: term.id,
      day,
      startsAt: '16:30',
      endsAt: '17:45',
      tutors: '林静、陈芳',
      tutorCount: 2,
      note: '',
      marks: sheet.lines.map(({ childId }, n) => {
        const status = statuses[n % statuses.length] ?? 'present'
        const isThere = status !== 'absent' && status !== 'excused'
        return {
          childId,
          status,
          signedInAt: isThere ? '16:30' : null,
          signedOutAt: null,
          collectedBy: '',
        }
      }),
    })
  }
}

async function lendBooks(office: Office, ids: readonly number[]): Promise<void> {
  const add = (title: string, count: number, acquiredOn: string) =>
    office.request('library.addTitle', {
      title: {
        isbn: null,
        title,
        author: '',
        publisher: '',
        published: '',
        classCode: '',
        shelfTag: 'story',
        ageBand: null,
        priceFen: null,
      },
      copies: { count, barcodes: [], origin: 'donation', fundSource: null, acquiredOn },
    })
  const old = await add('草房子', 4, '2026-01-10')
  office.clock.moveTo('2026-09-30')
  await add('小王子', 3, '2026-09-30')
  const barcodes = old.copies.map((copy) => copy.barcode)
  const onDay = async (day: string, act: () => Promise<unknown>) => {
    office.clock.moveTo(day)
    await act()
  }
  const lend = (n: number) =>
    office.request('library.lend', { barcode: barcodes[n] ?? '', childId: ids[n] ?? 0 })
  await onDay('2026-06-20', () => lend(0))
  await onDay('2026-07-01', () => office.request('library.return', { barcode: barcodes[0] ?? '' }))
  await onDay('2026-07-02', () => lend(1))
  await onDay('2026-08-05', () => lend(2))
  await onDay('2026-08-10', async () => {
    const { loans } = { loans: await office.request('library.loans', {}) }
    const loan = loans.find((line) => line.barcode === barcodes[2])
    await office.request('library.loseCopy', { loanId: loan?.id ?? 0 })
  })
  await onDay('2026-09-30', () => lend(0))
  office.clock.moveTo('2026-10-08')
}

async function keepAccounts(office: Office): Promise<void> {
  const book = (
    day: string,
    kind: 'income' | 'expense' | 'opening',
    source: 'F11' | 'F33' | 'F52',
    amountFen: number,
  ) =>
    office.request('funding.add', {
      day,
      kind,
      source,
      category: kind === 'expense' ? 'E2' : null,
      amountFen,
      summary: '活动耗材',
      counterparty: '城南镇便民超市',
      account: source === 'F52' ? 'goods' : 'bank',
      invoiceNumber: null,
      overdrawReason: null,
    })
  await book('2026-01-05', 'opening', 'F11', 1_000_050)
  await book('2026-05-05', 'income', 'F33', 300_000)
  await book('2026-06-30', 'expense', 'F11', 123_456)
  await book('2026-07-01', 'expense', 'F11', 99)
  const wrong = await book('2026-08-15', 'expense', 'F33', 5_000)
  await office.request('funding.reverse', { id: wrong.id, reason: '金额写错了', day: '2026-09-01' })
  await book('2026-09-30', 'income', 'F52', 20_000)
  await book(addDays(toDay('2026-09-30'), 1), 'expense', 'F11', 777)
}
