import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { Erasure } from '#shared/features/privacy/erasure.ts'
import { erasureBasisName } from '#shared/features/privacy/record-life.ts'
import type { Site } from '#shared/features/site/site.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import type { DocumentModel } from '#service/platform/documents/document-model.ts'
import { writeOfficialDocument } from '#service/platform/documents/official-document.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'
import { getErasure } from './privacy.repository.ts'
import { writeAllNamed } from './write-folder.ts'

/** 个人信息销毁记录 on paper. Throws NOT_FOUND, FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL. */
export async function saveErasure(
  context: TaskContext,
  { id, folder }: ParsedInput<'privacy.saveErasure'>,
): Promise<RouteOutput<'privacy.saveErasure'>> {
  const { erasure, site } = context.read(({ db }) => ({
    erasure: getErasure(db, id),
    site: getSite(db),
  }))
  const model = erasureDocument(erasure, site)
  const isPdf = context.printPdf !== null
  const bytes =
    context.printPdf === null
      ? await writeOfficialDocument(model)
      : await context.printPdf(renderPrintPage(model))
  const name = `${erasure.number}_个人信息销毁记录.${isPdf ? 'pdf' : 'docx'}`
  const [file] = await writeAllNamed(folder, [{ name, bytes }], () =>
    context.write((command) => command.about('erasure', id)),
  )
  return { folder, file: file ?? name }
}

/** The record as a form; it holds the child's number and no name. */
export function erasureDocument(erasure: Erasure, site: Site): DocumentModel {
  const title = '个人信息销毁记录'
  const row = (name: string, text: string, more?: readonly [string, string]) => ({
    cells: [
      { text: name, label: true },
      ...(more === undefined
        ? [{ text, span: 3 }]
        : [{ text }, { text: more[0], label: true }, { text: more[1] }]),
    ],
  })
  return {
    name: title,
    author: site.agencyName,
    style: 'form',
    blocks: [
      { kind: 'title', text: title },
      {
        kind: 'form',
        columns: [2, 4, 2, 4],
        rows: [
          row('示范点', site.fullName),
          row('记录编号', erasure.number, ['儿童编号', erasure.childNumber]),
          row('处理方式', erasure.act === 'anonymise' ? '匿名化（不可恢复）' : '删除（不可恢复）', [
            '日期',
            erasure.doneOn,
          ]),
          row('依据', erasureBasisName(erasure.basis), ['经办人', erasure.doneBy]),
          row('原因', erasure.reason),
        ],
      },
      {
        kind: 'table',
        caption: '已销毁的内容',
        table: {
          columns: [
            { header: '内容', width: 44, kind: 'text' },
            { header: '条数', width: 10, kind: 'integer' },
          ],
          rows: dataRows(erasure.removed.map(({ what, count }) => [what, count])),
        },
      },
      ...erasure.remaining.map((text) => ({ kind: 'note', text: `说明：${text}。` }) as const),
      {
        kind: 'note',
        text: '依据《中华人民共和国个人信息保护法》第四十七条办理；本记录不含姓名、证件号码和联系方式。',
      },
      { kind: 'signLine', phrases: ['经办人（签名）：', '负责人（签名）：', '（盖章）'] },
    ],
  }
}
