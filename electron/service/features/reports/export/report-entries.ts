import type { ChapterText } from '#shared/features/reports/chapters.ts'
import type { Report, ReportId } from '#shared/features/reports/report.ts'
import type { Site } from '#shared/features/site/site.ts'
import { getSite } from '#service/features/site/site.public.ts'
import { localDay } from '#service/platform/clock.ts'
import type { TaskContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { writeOfficialDocument } from '#service/platform/documents/official-document.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import type { ZipEntry } from '#service/platform/documents/zip-writer.ts'
import { readReport } from '../read-report.ts'
import { listTexts } from '../reports.repository.ts'
import { reportFileNames, type ReportFileNames } from './file-names.ts'
import { reportDocument } from './report-document.ts'
import { writeFunding, writeStatistics } from './workbooks.ts'

/** What the files of a report are made from. */
export interface MadeReport {
  readonly report: Report
  readonly site: Site
  readonly texts: readonly ChapterText[]
}

/** Throws NOT_FOUND. */
export function readForExport(db: Reads, id: ReportId): MadeReport {
  const report = readReport(db, id)
  return { report, site: getSite(db), texts: listTexts(db, report) }
}

/** The report’s files in memory; without Chromium there is no PDF. */
export async function reportEntries(
  { printPdf }: Pick<TaskContext, 'printPdf'>,
  { report, site, texts }: MadeReport,
): Promise<{
  readonly names: ReportFileNames
  readonly entries: readonly ZipEntry[]
  readonly pdf: Uint8Array | null
}> {
  const madeOn = localDay(new Date(report.madeAt))
  const names = reportFileNames(site.shortName, report, madeOn)
  const model = reportDocument(report, site, texts, madeOn)
  const pdf = printPdf === null ? null : await printPdf(renderPrintPage(model))
  const entries: ZipEntry[] = [
    { name: names.document, bytes: await writeOfficialDocument(model) },
    { name: names.statistics, bytes: await writeStatistics(report, site, madeOn) },
    { name: names.funding, bytes: await writeFunding(report, site, madeOn) },
    ...(pdf === null ? [] : [{ name: names.pdf, bytes: pdf }]),
  ]
  return { names, entries, pdf }
}
