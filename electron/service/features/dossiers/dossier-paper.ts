import { missingNames, filledText } from '#shared/features/dossiers/missing.ts'
import type { Site } from '#shared/features/site/site.ts'
import { formatDayLong, type Day } from '#shared/kernel/day.ts'
import type { Block, DocumentModel, FormRow } from '#service/platform/documents/document-model.ts'
import { careRows } from './care-rows.ts'
import type { DossierFacts } from './dossier-facts.ts'
import { familyRows, identityRows } from './family-rows.ts'
import { COLUMNS, fitRows } from './fitted-rows.ts'
import { label, wide } from './form-cells.ts'

const TITLE = '儿童关爱服务档案（一人一档）'

export interface Printing {
  readonly site: Site
  readonly today: Day
  readonly printedBy: string
  readonly purpose: string
  readonly hasFullIdNumbers: boolean
}

/** One page for each child, whatever is known of it: long texts are cut before a page is. */
export function dossierPaper(dossiers: readonly DossierFacts[], printing: Printing): DocumentModel {
  return {
    name: TITLE,
    author: printing.site.agencyName,
    style: 'form',
    margins: { top: 12, bottom: 14, left: 16, right: 14 },
    blocks: dossiers.flatMap((facts) => pageOf(facts, printing)),
  }
}

function pageOf(facts: DossierFacts, printing: Printing): readonly Block[] {
  const { site, today, printedBy, purpose, hasFullIdNumbers } = printing
  const rows: readonly FormRow[] = [
    ...identityRows(facts, hasFullIdNumbers),
    ...familyRows(facts),
    ...careRows(facts),
    ...openRows(facts),
  ]
  return [
    { kind: 'section', orientation: 'portrait' },
    { kind: 'title', text: TITLE },
    { kind: 'subtitle', text: `${site.fullName}　截至${formatDayLong(facts.day)}` },
    { kind: 'form', columns: COLUMNS, rows: fitRows(rows) },
    {
      kind: 'note',
      text: `${formatDayLong(today)}由${printedBy}打印，用途：${purpose}。本页含未成年人个人信息，按档案保管，不得外传。`,
    },
    { kind: 'signLine', phrases: ['填表人（签名）：', '审核人（签名）：', '日期：'] },
  ]
}

function openRows({ missing, child }: DossierFacts): readonly FormRow[] {
  const names = missing.missing.length === 0 ? '' : `，缺：${missingNames(missing.missing)}`
  return [
    { cells: [label('资料情况'), wide(`${filledText(missing)}${names}`)] },
    { cells: [label('备注'), wide(child.note)] },
  ]
}
