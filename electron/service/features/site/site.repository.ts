import { z } from 'zod'
import { daySchema } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const siteRowSchema = z.object({
  countyCode: z.string(),
  countyName: z.string(),
  townshipCode: z.string(),
  townshipName: z.string(),
  agencyName: z.string(),
  managerName: z.string(),
  phone: z.string(),
  address: z.string(),
  projectYearStart: z.string(),
  contractNumber: z.string(),
  contractStartsOn: daySchema,
  contractEndsOn: daySchema,
})
export type SiteRow = z.output<typeof siteRowSchema>

const SITE = query(
  `SELECT county_code AS countyCode, county_name AS countyName,
          township_code AS townshipCode, township_name AS townshipName,
          agency_name AS agencyName, manager_name AS managerName, phone, address,
          project_year_start AS projectYearStart, contract_number AS contractNumber,
          contract_starts_on AS contractStartsOn, contract_ends_on AS contractEndsOn
   FROM site WHERE id = 1`,
  siteRowSchema,
)

const INSERT = statement(`
  INSERT INTO site (id, county_code, county_name, township_code, township_name, agency_name,
                    manager_name, phone, address, project_year_start,
                    contract_number, contract_starts_on, contract_ends_on)
  VALUES (1, @countyCode, @countyName, @townshipCode, @townshipName, @agencyName,
          @managerName, @phone, @address, @projectYearStart,
          @contractNumber, @contractStartsOn, @contractEndsOn)
`)

const UPDATE = statement(`
  UPDATE site SET county_code = @countyCode, county_name = @countyName,
    township_code = @townshipCode, township_name = @townshipName, agency_name = @agencyName,
    manager_name = @managerName, phone = @phone, address = @address,
    project_year_start = @projectYearStart, contract_number = @contractNumber,
    contract_starts_on = @contractStartsOn, contract_ends_on = @contractEndsOn
  WHERE id = 1
`)

export function getSiteRow(db: Reads): SiteRow {
  return db.get(SITE)
}

export function insertSiteRow(db: Writes, row: SiteRow): void {
  db.run(INSERT, row)
}

export function updateSiteRow(db: Writes, row: SiteRow): void {
  db.run(UPDATE, row)
}
