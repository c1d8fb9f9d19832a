import { z } from 'zod'
import { byCode } from './by-code.ts'

/** Where a source of money comes from: the lines under which the funding table groups them. */
export const FUND_LEVELS = [
  { code: 'province', name: '省级' },
  { code: 'city', name: '市级' },
  { code: 'county', name: '县级' },
  { code: 'township', name: '乡镇' },
  { code: 'donation', name: '社会捐赠' },
  { code: 'agency', name: '机构自筹' },
  { code: 'other', name: '其他' },
] as const

export type FundLevelCode = (typeof FUND_LEVELS)[number]['code']

/**
 * Sources of funds (policy R30 and R31, domain §4.1). `kind` tells money from goods valued in money
 * and from F81, which is noted but never enters a balance.
 */
export const FUND_SOURCES = [
  {
    code: 'F11',
    name: '省级困难群众救助补助资金（未成年人社会保护）',
    level: 'province',
    kind: 'money',
  },
  { code: 'F21', name: '市级困难群众救助资金', level: 'city', kind: 'money' },
  { code: 'F22', name: '市级福彩公益金', level: 'city', kind: 'money' },
  { code: 'F23', name: '市级专项经费', level: 'city', kind: 'money' },
  { code: 'F31', name: '县级困难群众救助资金', level: 'county', kind: 'money' },
  { code: 'F32', name: '县级福彩公益金', level: 'county', kind: 'money' },
  { code: 'F33', name: '县级专项经费', level: 'county', kind: 'money' },
  { code: 'F41', name: '乡镇配套', level: 'township', kind: 'money' },
  { code: 'F51', name: '社会捐赠（现金）', level: 'donation', kind: 'money' },
  { code: 'F52', name: '社会捐赠（物资折价）', level: 'donation', kind: 'goods' },
  { code: 'F61', name: '机构自筹', level: 'agency', kind: 'money' },
  { code: 'F71', name: '利息及其他', level: 'other', kind: 'money' },
  { code: 'F81', name: '服务捐赠（志愿服务）', level: 'donation', kind: 'memo' },
] as const satisfies readonly {
  readonly code: string
  readonly name: string
  readonly level: FundLevelCode
  readonly kind: 'money' | 'goods' | 'memo'
}[]

export type FundSource = (typeof FUND_SOURCES)[number]
export type FundSourceCode = FundSource['code']

export const fundSourceCodeSchema = z.enum(
  FUND_SOURCES.map((source) => source.code),
  { error: '请选择资金来源' },
)

export function fundSourceByCode(code: FundSourceCode): FundSource {
  return byCode(FUND_SOURCES, code)
}
