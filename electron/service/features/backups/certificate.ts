import type { DrillFinding } from '#shared/features/backups/backup.ts'
import type { Site } from '#shared/features/site/site.ts'
import { backupOccasionName } from '#shared/kernel/codes/backup-occasions.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Manifest } from '#service/platform/backups/manifest.ts'
import type { Block, DocumentModel, FormRow } from '#service/platform/documents/document-model.ts'

interface DrillSheet {
  readonly on: Day
  readonly by: string
  readonly backupName: string
  readonly isPassed: boolean
  readonly findings: readonly DrillFinding[]
  readonly seconds: number
  readonly manifest: Manifest
}

const CHECKS: Readonly<
  Record<
    DrillFinding['check'],
    { readonly name: string; readonly tell: (figure: string) => string }
  >
> = {
  files: { name: '文件完整', tell: (n) => `${n} 个文件与备份时的校验值一致` },
  opens: { name: '能够打开', tell: () => '用现在的密钥打开，数据版本本程序可用' },
  integrity: { name: '逐页检查', tell: (n) => `已读完 ${megabytes(Number(n))}，没有损坏` },
  references: { name: '关联检查', tell: () => '记录之间的关联没有断开' },
  counts: { name: '记录条数', tell: (n) => `共 ${n} 条，与备份时的清点一致` },
  attachments: { name: '附件', tell: (n) => (n === '0/0' ? '没有附件' : `${n} 个附件都在`) },
  sample: { name: '抽样读取', tell: (n) => `抽读儿童档案 ${n} 份，内容可读` },
}

export function certificateName(site: Site, on: Day): string {
  return `${site.shortName}恢复演练记录（${on}）.pdf`
}

/** 恢复演练记录: proof that a backup was tried, for the file and for inspections. */
export function certificate(drill: DrillSheet, site: Site): DocumentModel {
  const title = '恢复演练记录'
  const blocks: readonly Block[] = [
    { kind: 'title', text: title },
    { kind: 'form', columns: [2, 4, 2, 4], rows: headRows(drill, site) },
    { kind: 'form', columns: [3, 2, 7], rows: findingRows(drill.findings) },
    {
      kind: 'note',
      text: '说明：演练把备份恢复到数据文件夹中的临时位置，全部检查完后已删除，没有改动正在使用的数据。本记录不含儿童的姓名和个人信息。',
    },
    { kind: 'signLine', phrases: ['演练人（签名）：', '负责人（签名）：', '（盖章）'] },
  ]
  return { name: title, author: site.fullName, style: 'form', blocks }
}

function headRows(drill: DrillSheet, site: Site): readonly FormRow[] {
  const { manifest } = drill
  const made = localMinute(manifest.madeAt)
  return [
    row(['示范点', site.fullName], 3),
    {
      cells: [label('演练日期'), { text: drill.on }, label('演练人'), { text: drill.by }],
    },
    {
      cells: [
        label('备份时间'),
        { text: made },
        label('备份时机'),
        { text: backupOccasionName(manifest.occasion) },
      ],
    },
    row(['备份名称', drill.backupName], 3),
    {
      cells: [
        label('用时'),
        { text: `${drill.seconds} 秒` },
        label('结论'),
        { text: drill.isPassed ? '合格，可以恢复' : '不合格，见下表' },
      ],
    },
  ]
}

function findingRows(findings: readonly DrillFinding[]): readonly FormRow[] {
  return [
    { cells: [label('检查内容'), label('结果'), label('说明')] },
    ...findings.map(({ check, isPassed, figure }) => ({
      cells: [
        { text: CHECKS[check].name },
        { text: isPassed ? '合格' : '不合格', align: 'center' as const },
        { text: isPassed ? CHECKS[check].tell(figure) : '请立即重新备份，并查明原因' },
      ],
    })),
  ]
}

function row([name, text]: readonly [string, string], span: number): FormRow {
  return { cells: [label(name), { text, span }] }
}

function label(text: string) {
  return { text, label: true }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`
}

function localMinute(instant: string): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}
