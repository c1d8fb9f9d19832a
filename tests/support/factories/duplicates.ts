import type { RouteInput } from '#shared/contract/index.ts'
import type { ChildFile, ChildId } from '#shared/features/children/child.ts'
import type { Comparison } from '#shared/features/duplicates/duplicate.ts'
import type { MergeField, Side } from '#shared/features/duplicates/merge-fields.ts'
import { dumpSite } from '#tests/support/dump-site.ts'
import type { Office } from '#tests/support/office.ts'
import { addChild } from './children.ts'

type Order = RouteInput<'duplicates.merge'>

export const ALL_FROM_SURVIVOR: Readonly<Record<MergeField, Side>> = {
  name: 'survivor',
  sex: 'survivor',
  bornOn: 'survivor',
  document: 'survivor',
  ethnicCode: 'survivor',
  registeredOn: 'survivor',
  leaving: 'survivor',
  note: 'survivor',
}

/** The same girl registered twice: by hand in January, from a roster in March. */
export async function registerTwice(
  office: Office,
): Promise<readonly [ChildFile, ChildFile, ChildFile]> {
  const first = await addChild(
    office,
    { fatherName: '林大勇', fatherPlace: '广州', fatherPhone: '13800000002' },
    ['L01'],
  )
  const second = await addChild(
    office,
    {
      village: '下坪村',
      school: '第二小学',
      grade: 'grade-2',
      fatherName: '林大勇',
      fatherPlace: '深圳',
      motherName: '陈美',
      motherPhone: '13800000003',
      guardianPhone: '13800000004',
      registeredOn: '2026-03-02',
      note: '住校',
    },
    ['L01', 'K04'],
  )
  const other = await addChild(office, { name: '王芳', bornOn: '2017-05-06' })
  return [first, second, other]
}

export function compare(office: Office, leftId: ChildId, rightId: ChildId): Promise<Comparison> {
  return office.request('duplicates.compare', { leftId, rightId })
}

/** An order as the dialog sends it for two files laid side by side just now. */
export async function mergeOrder(
  office: Office,
  survivorId: ChildId,
  loserId: ChildId,
  overrides: Partial<Order> = {},
): Promise<Order> {
  const { stamp } = await compare(office, survivorId, loserId)
  const side = 'survivor' as const
  return {
    survivorId,
    loserId,
    stamp,
    fields: ALL_FROM_SURVIVOR,
    periods: {
      guardianship: side,
      schooling: side,
      residence: side,
      health: side,
      whereabouts: side,
    },
    family: 'survivor',
    reason: '同一名儿童登记了两次',
    ...overrides,
  }
}

/** Every row of every table but the log. */
export async function dumpWithoutLog(office: Office): Promise<string> {
  return (await dumpSite(office))
    .split('\n')
    .reduce<{ readonly table: string; readonly lines: readonly string[] }>(
      ({ table, lines }, line) => {
        const now = line.startsWith('[') ? table : line
        const isLog = now.startsWith('audit_') || now === 'sqlite_sequence'
        return { table: now, lines: isLog ? lines : [...lines, line] }
      },
      { table: '', lines: [] },
    )
    .lines.join('\n')
}

/** Files of one child in every state, as the fuzzed routes need them. */
export interface RecordedTwice {
  readonly leftId: ChildId
  readonly rightId: ChildId
  readonly stamp: string
  /** A merge that stands. */
  readonly mergeId: number
  /** A pair found to be two children. */
  readonly dismissedId: number
}

/** Pairs of files: one to decide about, one merged, one dismissed. */
export async function recordTwice(office: Office): Promise<RecordedTwice> {
  const pair = async (name: string, bornOn: string) => {
    const one = await addChild(office, { name, bornOn })
    return [one.id, (await addChild(office, { name, bornOn })).id] as const
  }
  const [leftId, rightId] = await pair('程远', '2017-02-03')
  const [survivorId, loserId] = await pair('程近', '2016-02-03')
  const [oneId, otherId] = await pair('程中', '2015-02-03')
  const merge = await office.request(
    'duplicates.merge',
    await mergeOrder(office, survivorId, loserId),
  )
  const dismissed = await office.request('duplicates.dismiss', {
    leftId: oneId,
    rightId: otherId,
    reason: '双胞胎',
  })
  const { stamp } = await compare(office, leftId, rightId)
  return { leftId, rightId, stamp, mergeId: merge.id, dismissedId: dismissed.id }
}
