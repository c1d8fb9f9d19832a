import { z } from 'zod'
import { daySchema } from '#shared/kernel/day.ts'
import { plainTextSchema } from '#shared/kernel/plain-text.ts'

/** The name every site carries on its plate, report title and exports (R07). */
export const UNIFIED_SITE_NAME = '农村留守儿童关爱保护和困境儿童保障工作示范点'

/** Full name of a site: county, township and the unified name (R07). */
export function fullSiteName(site: { readonly countyName: string; readonly townshipName: string }) {
  return `${site.countyName}${site.townshipName}${UNIFIED_SITE_NAME}`
}

/** Short name used in file names (domain §3.6). */
export function shortSiteName(site: {
  readonly countyName: string
  readonly townshipName: string
}): string {
  const county = site.countyName.replace(/(自治县|县|市|区)$/u, '')
  return `${county.length > 0 ? county : site.countyName}${site.townshipName}示范点`
}

const PINGTAN_COUNTY_CODE = '350128'

/** The bureau a report of this county is addressed to: Pingtan is run by its 社会事业局 (policy, addressee line). */
export function addresseeOf(countyCode: string, countyName: string): string {
  return countyCode === PINGTAN_COUNTY_CODE ? '平潭综合实验区社会事业局' : `${countyName}民政局`
}

const monthDaySchema = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, '请写成 月-日，例如 01-01')

const contractSchema = z.object({
  number: plainTextSchema.trim().max(60, '合同编号最多 60 个字'),
  startsOn: daySchema,
  endsOn: daySchema,
})

const siteFieldsSchema = z.object({
  countyCode: z.string().regex(/^35\d{4}$/, '请选择县（市、区）'),
  countyName: plainTextSchema.trim().min(1, '请选择县（市、区）').max(20),
  townshipCode: z.string().regex(/^(35\d{7})?$/, '乡镇代码应为 9 位数字'),
  townshipName: plainTextSchema.trim().min(1, '请填写乡镇（街道）名称').max(20),
  agencyName: plainTextSchema.trim().min(1, '请填写承接机构名称').max(60, '机构名称最多 60 个字'),
  managerName: plainTextSchema.trim().max(30, '负责人姓名最多 30 个字'),
  phone: plainTextSchema.trim().max(30, '电话最多 30 个字'),
  address: plainTextSchema.trim().max(100, '地址最多 100 个字'),
  /** First day of the project year, month and day (domain R13: calendar year unless the contract says otherwise). */
  projectYearStart: monthDaySchema,
  contract: contractSchema,
})

const datesInOrder = (site: z.output<typeof siteFieldsSchema>) =>
  site.contract.startsOn <= site.contract.endsOn

const CONTRACT_DATES = {
  message: '合同结束日期不能早于开始日期',
  path: ['contract', 'endsOn'],
}

/** What the first-run wizard asks for. */
export const siteDraftSchema = siteFieldsSchema.refine(datesInOrder, CONTRACT_DATES)
export type SiteDraft = z.input<typeof siteDraftSchema>

/** The one site this program serves. */
export const siteSchema = siteFieldsSchema.extend({
  fullName: z.string(),
  shortName: z.string(),
  addressee: z.string(),
})
export type Site = z.output<typeof siteSchema>
