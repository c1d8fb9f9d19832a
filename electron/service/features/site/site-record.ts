import {
  addresseeOf,
  fullSiteName,
  shortSiteName,
  type Site,
  type siteDraftSchema,
} from '#shared/features/site/site.ts'
import type { z } from 'zod'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { getSiteRow, insertSiteRow, type SiteRow } from './site.repository.ts'

type ParsedSite = z.output<typeof siteDraftSchema>

/** The site with its unified name (R07) and the bureau its reports go to. */
export function getSite(db: Reads): Site {
  const { contractNumber, contractStartsOn, contractEndsOn, ...row } = getSiteRow(db)
  return {
    ...row,
    contract: { number: contractNumber, startsOn: contractStartsOn, endsOn: contractEndsOn },
    fullName: fullSiteName(row),
    shortName: shortSiteName(row),
    addressee: addresseeOf(row.countyCode, row.countyName),
  }
}

export function insertSite(db: Writes, draft: ParsedSite): void {
  insertSiteRow(db, toRow(draft))
}

export function toRow({ contract, ...draft }: ParsedSite): SiteRow {
  return {
    ...draft,
    contractNumber: contract.number,
    contractStartsOn: contract.startsOn,
    contractEndsOn: contract.endsOn,
  }
}
