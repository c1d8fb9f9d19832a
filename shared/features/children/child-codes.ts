import { z } from 'zod'
import { byCode } from '#shared/kernel/codes/by-code.ts'

export const SEXES = [
  { code: 'male', name: '男' },
  { code: 'female', name: '女' },
] as const
export const sexSchema = z.enum(
  SEXES.map((sex) => sex.code),
  { error: '请选择性别' },
)
export type SexCode = z.infer<typeof sexSchema>

/** Documents a child may be registered with (domain §5.1). */
export const ID_TYPES = [
  { code: 'identity-card', name: '居民身份证' },
  { code: 'household-register', name: '户口簿' },
  { code: 'birth-certificate', name: '出生医学证明' },
  { code: 'residence-permit', name: '港澳台居民居住证' },
  { code: 'passport', name: '护照' },
  { code: 'none', name: '无' },
] as const
export const idTypeSchema = z.enum(
  ID_TYPES.map((type) => type.code),
  { error: '请选择证件类型' },
)
export type IdTypeCode = z.infer<typeof idTypeSchema>

/** Why a child leaves the register. */
export const LEFT_REASONS = [
  { code: 'moved-away', name: '迁出' },
  { code: 'parents-returned', name: '父母返回' },
  { code: 'no-longer-eligible', name: '不再符合条件' },
  { code: 'came-of-age', name: '年满18周岁' },
  { code: 'died', name: '死亡' },
  { code: 'other', name: '其他' },
] as const
export const leftReasonSchema = z.enum(
  LEFT_REASONS.map((reason) => reason.code),
  { error: '请选择退出原因' },
)
export type LeftReasonCode = z.infer<typeof leftReasonSchema>

export function sexName(code: SexCode): string {
  return byCode(SEXES, code).name
}

export function idTypeName(code: IdTypeCode): string {
  return byCode(ID_TYPES, code).name
}

export function leftReasonName(code: LeftReasonCode): string {
  return byCode(LEFT_REASONS, code).name
}
