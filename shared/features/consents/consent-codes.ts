import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'

/** What is consented to, each for itself (PIPL art. 25, 29; domain §6). */
export const CONSENT_SCOPES = [
  { code: 'file', name: '档案', words: '建立和使用儿童档案' },
  { code: 'photo', name: '照片', words: '拍摄、保存活动和家访照片' },
  { code: 'publicity', name: '宣传', words: '在宣传材料中使用照片和事迹' },
  { code: 'bureau', name: '向民政报送', words: '向县级民政部门报送个人信息' },
  { code: 'video', name: '视频连线', words: '组织与家长的亲情视频连线' },
] as const
export const consentScopeSchema = z.enum(
  CONSENT_SCOPES.map(({ code }) => code),
  { error: '请选择同意事项' },
)
export type ConsentScope = z.infer<typeof consentScopeSchema>

export function scopeName(code: ConsentScope): string {
  return byCode(CONSENT_SCOPES, code).name
}

/** Who said it; `law`: nobody was to be asked (PIPL art. 13(3)(4)). */
export const CONSENT_PARTIES = [
  { code: 'guardian', name: '监护人' },
  { code: 'child', name: '儿童本人' },
  { code: 'law', name: '无需同意' },
] as const
export const consentPartySchema = z.enum(
  CONSENT_PARTIES.map(({ code }) => code),
  { error: '请选择由谁同意' },
)
export type ConsentParty = z.infer<typeof consentPartySchema>

export function partyName(code: ConsentParty): string {
  return byCode(CONSENT_PARTIES, code).name
}

export const CONSENT_WAYS = [
  { code: 'paper', name: '纸质签字' },
  { code: 'oral', name: '口头并补签' },
] as const
export const consentWaySchema = z.enum(
  CONSENT_WAYS.map(({ code }) => code),
  { error: '请选择同意方式' },
)
export type ConsentWay = z.infer<typeof consentWaySchema>

/** Why no consent is needed. */
export const LEGAL_BASES = [
  { code: 'legal-duty', name: '履行法定职责', article: '个人信息保护法第十三条第一款第三项' },
  { code: 'emergency', name: '紧急情况', article: '个人信息保护法第十三条第一款第四项' },
] as const
export const legalBasisSchema = z.enum(
  LEGAL_BASES.map(({ code }) => code),
  { error: '请选择无需同意的情形' },
)
export type LegalBasis = z.infer<typeof legalBasisSchema>

/** How a scope stands on a day. */
export const CONSENT_STATES = [
  { code: 'in-force', name: '同意' },
  { code: 'refused', name: '不同意' },
  { code: 'withdrawn', name: '已撤回' },
  { code: 'legal-basis', name: '无需同意' },
  { code: 'none', name: '未征求' },
] as const
export const consentStateSchema = z.enum(CONSENT_STATES.map(({ code }) => code))
export type ConsentState = z.infer<typeof consentStateSchema>

export function stateName(code: ConsentState): string {
  return byCode(CONSENT_STATES, code).name
}
