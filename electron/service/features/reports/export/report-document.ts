import { CHAPTERS, type ChapterCode, type ChapterText } from '#shared/features/reports/chapters.ts'
import type { Report } from '#shared/features/reports/report.ts'
import type { ReportTable } from '#shared/features/reports/report-table.ts'
import type { Site } from '#shared/features/site/site.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Block, DocumentModel } from '#service/platform/documents/document-model.ts'
import { draftNarrative } from './narrative.ts'
import { tableSpec } from './table-spec.ts'
import { SIGNATURES } from './workbooks.ts'

/** 工作报告 with its tables as attachments, laid out after GB/T 9704 (domain §3.2, §3.5). */
export function reportDocument(
  report: Report,
  site: Site,
  texts: readonly ChapterText[],
  madeOn: Day,
): DocumentModel {
  const title = `${site.fullName}${report.label}工作报告`
  const statistics = report.tables.filter((table) => !table.number.startsWith('15'))
  const funding = report.tables.filter((table) => table.number.startsWith('15'))
  return {
    name: title,
    author: site.agencyName,
    style: 'official',
    blocks: [
      { kind: 'title', text: titleLines(site, report) },
      { kind: 'addressee', text: `${site.addressee}：` },
      ...chapters(report, site, texts),
      {
        kind: 'attachments',
        names: [`${report.label}统计表`, `${report.label}资金使用情况表`],
      },
      { kind: 'signature', unit: site.agencyName, day: madeOn, sealed: true },
      ...attachment('附件1', `${report.label}统计表`, statistics),
      ...attachment('附件2', `${report.label}资金使用情况表`, funding),
    ],
  }
}

/** Breaks the long title where a reader would: after the place, before the report’s own name. */
function titleLines(site: Site, report: Report): string {
  return [
    `${site.countyName}${site.townshipName}农村留守儿童关爱保护和`,
    '困境儿童保障工作示范点',
    `${report.label}工作报告`,
  ].join('\n')
}

function chapters(report: Report, site: Site, texts: readonly ChapterText[]): Block[] {
  const written = new Map(texts.map((text) => [text.chapter, text.body]))
  const drafted = draftNarrative(report, site)
  return CHAPTERS.flatMap((chapter) => {
    const paragraphs = [
      ...(drafted[chapter.code] ?? []),
      ...(written.get(chapter.code) ?? '').split('\n').filter((line) => line.trim() !== ''),
    ]
    return [
      ...headings(chapter.code),
      ...(paragraphs.length > 0 ? paragraphs : ['本季度暂无。']).map((text): Block => ({
        kind: 'paragraph',
        text,
      })),
    ]
  })
}

const FIRST_OF_SECOND: ChapterCode = 'assessment'

function headings(code: ChapterCode): Block[] {
  const title = CHAPTERS.find((chapter) => chapter.code === code)?.title ?? ''
  if (!title.startsWith('二')) return [{ kind: 'heading', level: 1, text: title }]
  const sub: Block = { kind: 'heading', level: 2, text: title.slice(1) }
  if (code !== FIRST_OF_SECOND) return [sub]
  return [{ kind: 'heading', level: 1, text: '二、本季度工作开展情况' }, sub]
}

function attachment(mark: string, title: string, tables: readonly ReportTable[]): Block[] {
  return [
    { kind: 'pageBreak' },
    { kind: 'attachmentMark', text: mark },
    { kind: 'title', text: title },
    ...tables.flatMap((table): Block[] => [
      {
        kind: 'table',
        caption: `表${table.number}　${table.title}`,
        table: tableSpec(table),
        ...(table.number.startsWith('15') ? { unit: '单位：元' } : {}),
      },
      ...table.notes.map((text): Block => ({ kind: 'note', text: `注：${text}` })),
    ]),
    { kind: 'signLine', phrases: SIGNATURES },
  ]
}
