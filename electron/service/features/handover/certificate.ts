import type { DestructionPreview, Handover } from '#shared/features/handover/handover.ts'
import type { Site } from '#shared/features/site/site.ts'
import type { DocumentModel } from '#service/platform/documents/document-model.ts'
import { dataRows } from '#service/platform/documents/table-model.ts'
import { formRow } from './form-row.ts'
import { spaced } from './handover-list.ts'
import { localMinute } from './local-minute.ts'

export interface CertificateFacts {
  readonly site: Site
  readonly handover: Handover
  readonly preview: DestructionPreview
  readonly at: string
  readonly by: string
  /** Why before the contract ended; empty afterwards. */
  readonly grounds: string
  readonly logHash: string
  readonly logEvents: number
}

/** 数据销毁证明: what, when, by whom, how, and what could not be reached. It holds no name of a child. */
export function certificateDocument(facts: CertificateFacts): DocumentModel {
  const { site, handover, preview } = facts
  const title = '数据销毁证明'
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
          formRow(['承接机构', site.agencyName], ['销毁人', facts.by]),
          formRow(['销毁时间', localMinute(facts.at)], ['合同截止', site.contract.endsOn]),
          formRow([
            '依据',
            facts.grounds === ''
              ? '合同终止（《个人信息保护法》第二十一条、第四十七条）'
              : `合同终止前销毁，理由：${facts.grounds}`,
          ]),
          formRow(
            ['移交编号', handover.number],
            ['核对时间', handover.verifiedAt === null ? '' : localMinute(handover.verifiedAt)],
          ),
          formRow(['接收单位', handover.recipient.unit], ['接收人', handover.recipient.person]),
          formRow(['移交文件', `SHA-256：${spaced(handover.sha256)}`]),
          formRow(
            ['儿童人数', String(preview.children)],
            ['记录条数', preview.records.toLocaleString('en-US')],
          ),
          formRow([
            '销毁方法',
            '密钥销毁＋文件删除：先覆盖并删除全部密钥文件（含备份中的），加密数据自此不能再被任何人打开；再删除数据库、附件、备份和日志文件。',
          ]),
          formRow([
            '留存日志',
            `${facts.logEvents} 条，不含儿童姓名；链校验值 ${spaced(facts.logHash)}`,
          ]),
        ],
      },
      {
        kind: 'table',
        caption: '销毁的内容',
        table: {
          columns: [
            { header: '内容', width: 24, kind: 'text' },
            { header: '文件数', width: 10, kind: 'integer' },
            { header: '字节', width: 16, kind: 'integer' },
          ],
          rows: dataRows(preview.files.map(({ what, count, bytes }) => [what, count, bytes])),
        },
      },
      {
        kind: 'paragraph',
        lead: '未能触及的介质：',
        indented: false,
        text: unreachable(preview),
      },
      {
        kind: 'note',
        text: '本证明在销毁开始前写成；如销毁中断电，程序下次启动时继续完成，其间数据已不能打开。',
      },
      { kind: 'signLine', phrases: ['销毁人（签名）：', '监督人（签名）：'] },
      { kind: 'signLine', phrases: ['承接机构（盖章）：', '日期：'] },
    ],
  }
}

function unreachable({ secondFolder, isSecondThere }: DestructionPreview): string {
  const second =
    secondFolder === null || isSecondThere
      ? ''
      : `第二份副本所在的“${secondFolder}”未接入，须另行销毁；其中的备份仍可用当时的密码打开。`
  return `${second}以前导出的报告、个人信息副本、移交文件、另存到其他位置的备份和纸质材料不在本次范围内，由承接机构另行清理。`
}
