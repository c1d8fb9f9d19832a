import type { ChildId } from '#shared/features/children/child.ts'
import type { RoomId } from '#shared/features/rooms/room.ts'
import type { SetUpInput } from '#shared/features/accounts/accounts.contract.ts'
import { toDay } from '#shared/kernel/day.ts'

/** Seed and calendar of the practice site: four quarters, the last one reported. */
export const SEED = 20_260_930
export const FIRST_DAY = toDay('2025-10-09')
export const LAST_DAY = toDay('2026-09-30')
export const REPORT_DAY = toDay('2026-10-08')

export const DEMO_ACCOUNT = {
  loginName: '站长',
  password: 'yanshi2026',
  displayName: '林静',
} as const

/** The one who assesses, plans and serves. */
export const DEMO_WORKER = {
  loginName: '社工',
  password: DEMO_ACCOUNT.password,
  displayName: '陈芳',
} as const

export const DEMO_SET_UP: SetUpInput = {
  ...DEMO_ACCOUNT,
  site: {
    countyCode: '350902',
    countyName: '蕉城区',
    townshipCode: '350902100',
    townshipName: '城南镇',
    agencyName: '宁德市同心社会工作服务中心（演示）',
    managerName: '林静',
    phone: '0593-2820000',
    address: '城南镇幸福路 8 号',
    projectYearStart: '10-01',
    contract: { number: '演示购服〔2025〕1号', startsOn: '2025-10-01', endsOn: '2026-09-30' },
  },
}

/** What the acts of later days need to know of earlier ones. */
export interface Known {
  /** Children on the register, in the order they came. */
  readonly children: ChildId[]
  readonly rooms: Map<string, RoomId>
}
