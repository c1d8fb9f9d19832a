import { toDay } from '#shared/kernel/day.ts'
import type { Block, DocumentModel } from '#service/platform/documents/document-model.ts'
import { dataRows, type TableSpec } from '#service/platform/documents/table-model.ts'

export const wideTable: TableSpec = {
  columns: [
    { header: '科目', width: 20, kind: 'text' },
    { header: ['资金来源', '省级补助'], width: 15, kind: 'yuan', summed: true },
    { header: ['资金来源', '社会捐赠'], width: 15, kind: 'yuan', summed: true },
    { header: '执行率', width: 10, kind: 'percent' },
  ],
  rows: dataRows([
    ['社工工资', 4_500_000, 0, 0.853],
    ['<b>营期</b> & "餐费"', 123_456, 20_000, '—'],
  ]),
  total: { label: '合计' },
}

export const blocks: readonly Block[] = [
  { kind: 'title', text: '城南镇示范点\n2026年第三季度工作报告' },
  { kind: 'addressee', text: '蕉城区民政局：' },
  { kind: 'heading', level: 1, text: '一、基本情况' },
  { kind: 'heading', level: 2, text: '（一）需求评估' },
  { kind: 'heading', level: 3, text: '1.入户走访' },
  { kind: 'paragraph', lead: '一是', text: '逐户核实<script>alert(1)</script>。' },
  { kind: 'attachments', names: ['统计表', '资金表'] },
  { kind: 'signature', unit: '城南镇社会工作服务中心', day: toDay('2026-10-08'), sealed: true },
  { kind: 'section', orientation: 'landscape' },
  { kind: 'attachmentMark', text: '附件2' },
  { kind: 'table', caption: '资金使用情况表', unit: '单位：元', table: wideTable },
  { kind: 'note', text: '注：数字与台账一致。' },
  { kind: 'signLine', phrases: ['填报单位（盖章）：', '填表人（签名）：'] },
  { kind: 'pageBreak' },
  {
    kind: 'form',
    columns: [1, 2, 1, 2],
    rows: [
      {
        cells: [
          { text: '姓名', label: true, rowSpan: 2 },
          { text: '张三' },
          { text: '性别', label: true },
          { text: '女' },
        ],
      },
      { cells: [{ text: '上坪村', span: 3 }], height: 20 },
    ],
  },
]

export const report: DocumentModel = {
  name: '季度工作报告',
  author: '城南镇示范点',
  style: 'official',
  blocks,
}
