import { z } from 'zod'
import { byCode } from './by-code.ts'

/** The six kinds of care the policy names (R12), in its order. */
export const SERVICE_KINDS = [
  { code: '01', name: '困难帮扶' },
  { code: '02', name: '课业辅导' },
  { code: '03', name: '亲情关爱' },
  { code: '04', name: '人际调适' },
  { code: '05', name: '心理辅导' },
  { code: '06', name: '行为矫治' },
] as const

export type ServiceKindCode = (typeof SERVICE_KINDS)[number]['code']

export const serviceKindCodeSchema = z.enum(
  SERVICE_KINDS.map((kind) => kind.code),
  { error: '请选择服务类别' },
)

export function serviceKindName(code: ServiceKindCode): string {
  return byCode(SERVICE_KINDS, code).name
}
