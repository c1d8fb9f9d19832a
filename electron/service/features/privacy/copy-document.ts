import type { Site } from '#shared/features/site/site.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Block, DocumentModel } from '#service/platform/documents/document-model.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'
import type { SheetSpec, WorkbookSpec } from '#service/platform/documents/workbook-model.ts'
import { copyLists, fileFields, type HeldAboutChild } from './child-copy.ts'
import type { CopyList } from './copy-list.ts'

interface CopyHead {
  readonly site: Site
  readonly on: Day
  readonly applicant: string
}

const TITLE = '儿童个人信息副本'

/** 个人信息副本 as a parent reads it: the file, then every list, in Chinese words. */
export function copyDocument(held: HeldAboutChild, head: CopyHead): DocumentModel {
  const fields = fileFields(held)
  const blocks: Block[] = [
    { kind: 'title', text: TITLE },
    {
      kind: 'paragraph',
      text: `${head.site.fullName}（${head.site.agencyName}）应${head.applicant}的申请，于${head.on}提供截至当日保存的全部个人信息。如有错误或不完整，可以要求更正、补充；符合条件的，可以要求删除。`,
    },
    { kind: 'heading', level: 1, text: '一、档案' },
    {
      kind: 'form',
      columns: [2, 4, 2, 4],
      rows: pairs(fields).map((pair) => ({
        cells: pair.flatMap(([name, text]) => [{ text: name, label: true }, { text }]),
      })),
    },
    { kind: 'heading', level: 1, text: '二、记录' },
    ...copyLists(held).flatMap(listBlocks),
    ...(held.hiddenFiles === 0
      ? []
      : [
          {
            kind: 'note',
            text: `另有 ${held.hiddenFiles} 个受限附件，请向站长申请查阅。`,
          } as const,
        ]),
    { kind: 'signLine', phrases: ['经办人（签名）：', '申请人签收：', '日期：'] },
  ]
  return { name: TITLE, author: head.site.agencyName, style: 'form', blocks }
}

/** The same lists as a workbook, one sheet each. */
export function copyWorkbook(held: HeldAboutChild, { site, on }: CopyHead): WorkbookSpec {
  const file: CopyList = {
    title: '档案',
    columns: [
      { header: '项目', width: 20 },
      { header: '内容', width: 60 },
    ],
    rows: fileFields(held),
  }
  return {
    name: TITLE,
    author: site.agencyName,
    sheets: [file, ...copyLists(held)].map((list) => sheetOf(list, on)),
  }
}

function sheetOf({ title, columns, rows }: CopyList, on: Day): SheetSpec {
  return {
    name: title.replace(/（.*$/u, ''),
    orientation: columns.length > 4 ? 'landscape' : 'portrait',
    title,
    table: { columns: columns.map((one) => ({ ...one, kind: 'text' })), rows: dataRows(rows) },
    notes: [`截至 ${on}${rows.length === 0 ? '，没有记录' : ''}`],
  }
}

function listBlocks({ title, columns, rows }: CopyList): Block[] {
  if (rows.length === 0) {
    return [{ kind: 'paragraph', lead: `${title}：`, text: '没有记录。', indented: false }]
  }
  return [
    {
      kind: 'table',
      caption: title,
      table: { columns: columns.map((one) => ({ ...one, kind: 'text' })), rows: dataRows(rows) },
    },
  ]
}

function pairs<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.flatMap((_item, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []))
}
