import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { Handover, Receipt } from '#shared/features/handover/handover.ts'
import type { Site } from '#shared/features/site/site.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import type { DocumentModel } from '#service/platform/documents/document-model.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'
import { getHandover } from './handover.repository.ts'
import { formRow } from './form-row.ts'
import { localMinute } from './local-minute.ts'
import { paperOf } from './paper.ts'

/** 数据移交清单 for both sides to sign. Throws NOT_FOUND, FOLDER_NOT_WRITABLE, DISK_FULL. */
export async function saveHandoverList(
  context: TaskContext,
  { id, folder }: ParsedInput<'handover.saveList'>,
): Promise<RouteOutput<'handover.saveList'>> {
  const { handover, site } = context.read(({ db }) => ({
    handover: getHandover(db, id),
    site: getSite(db),
  }))
  const paper = await paperOf(context, handoverDocument(handover, site))
  const name = `${handover.number}_数据移交清单.${paper.extension}`
  const [file] = await writeAllNamed(folder, [{ name, bytes: paper.bytes }], () =>
    context.write((command) => command.about('handover', id)),
  )
  return { folder, file: file ?? name }
}

export function handoverDocument(handover: Handover, site: Site): DocumentModel {
  const { recipient, verifiedAt, receipt } = handover
  const title = '数据移交清单'
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
          formRow(['示范点', site.fullName]),
          formRow(['移交编号', handover.number], ['导出时间', localMinute(handover.exportedAt)]),
          formRow(['移交单位', site.agencyName], ['移交人', handover.exportedBy]),
          formRow(['接收单位', recipient.unit], ['接收人', recipient.person]),
          formRow(['用途', recipient.purpose]),
          formRow(['依据', recipient.legalBasis]),
          formRow(['文件', handover.fileName]),
          formRow(
            ['大小', `${handover.bytes.toLocaleString('en-US')} 字节`],
            ['加密', 'AES-256（密码另行告知）'],
          ),
          formRow(['校验值', `SHA-256：${spaced(handover.sha256)}`]),
          formRow([
            '核对',
            verifiedAt === null
              ? '尚未核对'
              : `${localMinute(verifiedAt)} 已用密码打开，${handover.files.length} 个文件逐一核对一致`,
          ]),
          ...(receipt === null ? [] : [formRow(['签收', receiptText(receipt)])]),
        ],
      },
      {
        kind: 'table',
        caption: '包内文件',
        table: {
          columns: [
            { header: '文件', width: 40, kind: 'text' },
            { header: '条数', width: 8, kind: 'integer' },
            { header: '字节', width: 12, kind: 'integer' },
            { header: '校验值（前 16 位）', width: 20, kind: 'text' },
          ],
          rows: dataRows(
            handover.files.map((file) => [
              file.name,
              file.rows,
              file.bytes,
              file.sha256.slice(0, 16),
            ]),
          ),
        },
      },
      {
        kind: 'note',
        text: '依据《中华人民共和国个人信息保护法》第二十一条：合同终止时，受托人应当将个人信息返还或者删除，不得保留。移交方删除情况另见《数据销毁证明》。',
      },
      { kind: 'signLine', phrases: ['移交人（签名）：', '接收人（签名）：'] },
      { kind: 'signLine', phrases: ['移交单位（盖章）：', '接收单位（盖章）：'] },
      { kind: 'signLine', phrases: ['日期：', '日期：'] },
    ],
  }
}

function receiptText({ receivedOn, receivedBy, note }: Receipt): string {
  return `${receivedOn} ${receivedBy}签收${note === '' ? '' : `，${note}`}`
}

/** Broken where a reader compares it: groups of eight. */
export function spaced(sha256: string): string {
  return (sha256.match(/.{1,8}/gu) ?? []).join(' ')
}
