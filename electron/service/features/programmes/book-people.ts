import { campDays, campSpan } from '#shared/features/camps/segments.ts'
import { familyRelationByCode } from '#shared/kernel/codes/family-relations.ts'
import { ageOn, weekdayOf, type Day } from '#shared/kernel/day.ts'
import { schoolText } from '#service/features/children/children.public.ts'
import type { Block } from '#service/platform/documents/document-model.ts'
import { dataRows, type TableColumn } from '#service/platform/documents/table-model.ts'
import type { BookFacts } from './book-facts.ts'
import type { CamperOnFile } from './campers.ts'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const
/** Two halves of six days fit the width of a sheet. */
const DAYS_PER_SHEET = 6
/** Lines of one sheet, with the place to sign under them; two at least stay empty. */
const LINES_PER_SHEET = 14
const SPARE_LINES = 2

/** The roster with what the guardians have agreed to. */
export function rosterBlocks({ camp, campers }: BookFacts): readonly Block[] {
  const { startsOn } = campSpan(camp.segments)
  const agreed = campers.filter(({ form }) => (form?.consentOn ?? null) !== null).length
  const insured = campers.filter(({ form }) => form?.insured === true).length
  return [
    { kind: 'heading', level: 1, text: '三、营员名单和同意书情况' },
    {
      kind: 'paragraph',
      text: `营员 ${campers.length} 人，已交监护人同意书 ${agreed} 人，已参保 ${insured} 人。`,
    },
    {
      kind: 'table',
      table: {
        columns: [
          { header: '序号', width: 5, kind: 'integer', align: 'center' },
          { header: '编号', width: 11, kind: 'text' },
          { header: '姓名', width: 10, kind: 'text' },
          { header: '性别', width: 5, kind: 'text', align: 'center' },
          { header: '年龄', width: 5, kind: 'integer', align: 'center' },
          { header: '年级、学校', width: 24, kind: 'text' },
          { header: '同意书', width: 12, kind: 'text', align: 'center' },
          { header: '同意人', width: 10, kind: 'text' },
          { header: '参保', width: 6, kind: 'text', align: 'center' },
        ],
        rows: dataRows(campers.map((camper, index) => rosterLine(camper, index, startsOn))),
      },
    },
  ]
}

function rosterLine({ child, form }: CamperOnFile, index: number, on: Day) {
  return [
    index + 1,
    child.number,
    child.name,
    child.sex === 'male' ? '男' : '女',
    child.bornOn === null ? '' : ageOn(child.bornOn, on),
    schoolText(child),
    form?.consentOn ?? '未交',
    form?.consentBy ?? '',
    form?.insured === true ? '是' : '否',
  ]
}

/** Empty sheets to sign on, mornings and afternoons of six days each, one roster after the other. */
export function signInBlocks({ camp, campers }: BookFacts): readonly Block[] {
  const groups = chunks(campDays(camp.segments), DAYS_PER_SHEET)
  const pages = groups.flatMap((days) => signInTables(days, campers))
  return pages.flatMap((table, sheet): Block[] => [
    ...(sheet === 0 ? [] : [{ kind: 'pageBreak' as const }]),
    {
      kind: 'heading',
      level: 1,
      text: sheet === 0 ? '四、签到表' : `四、签到表（续 ${sheet}）`,
    },
    {
      kind: 'paragraph',
      indented: false,
      text: `${camp.name}　到营签名或打“√”，请假写“假”，缺勤写“缺”，迟到、早退写时间。`,
    },
    table,
    { kind: 'signLine', phrases: ['点名人（签名）：', '带队人员（签名）：'] },
  ])
}

function signInTables(days: readonly Day[], campers: readonly CamperOnFile[]): Block[] {
  const columns: TableColumn[] = [
    { header: '序号', width: 5, kind: 'text', align: 'center' },
    { header: '姓名', width: 12, kind: 'text' },
    ...days.flatMap((day): TableColumn[] => {
      const heading = `${day.slice(5)} 周${WEEKDAYS[weekdayOf(day) - 1] ?? ''}`
      return ['上午', '下午'].map((half) => ({ header: [heading, half], width: 9, kind: 'text' }))
    }),
  ]
  const blank = days.flatMap(() => ['', ''])
  const sheets = Math.ceil((campers.length + SPARE_LINES) / LINES_PER_SHEET)
  const lines = Array.from({ length: sheets * LINES_PER_SHEET }, (_, index) => [
    String(index + 1),
    campers[index]?.child.name ?? '',
    ...blank,
  ])
  return chunks(lines, LINES_PER_SHEET).map((rows) => ({
    kind: 'table',
    rowHeight: 8,
    table: { columns, rows: dataRows(rows) },
  }))
}

function chunks<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

/** Whom to call, and who may come for the child. */
export function contactBlocks({ campers, camp }: BookFacts): readonly Block[] {
  const forbidden = campers.filter((camper) => camper.forbidden.length > 0)
  return [
    { kind: 'heading', level: 1, text: '五、紧急联系人和接送人' },
    {
      kind: 'paragraph',
      text: `营期应急电话：${camp.emergencyPhone === '' ? '________________' : camp.emergencyPhone}　急救 120　报警 110　火警 119`,
    },
    {
      kind: 'table',
      table: {
        columns: [
          { header: '姓名', width: 10, kind: 'text' },
          { header: '监护人', width: 16, kind: 'text' },
          { header: '监护人电话', width: 14, kind: 'text' },
          { header: '紧急联系人', width: 20, kind: 'text' },
          { header: '可以接送的人', width: 30, kind: 'text' },
        ],
        rows: dataRows(campers.map(contactLine)),
      },
    },
    ...(forbidden.length === 0
      ? []
      : [
          {
            kind: 'note' as const,
            text: `禁止接送：${forbidden
              .map((one) => `${one.child.name}——${one.forbidden.join('、')}`)
              .join('；')}。请不要把孩子交给这些人，并立即联系监护人和站长。`,
          },
        ]),
  ]
}

function contactLine({ child, form, collectors }: CamperOnFile): string[] {
  const relation =
    child.guardianRelation === null ? '' : familyRelationByCode(child.guardianRelation).name
  return [
    child.name,
    [child.guardianName, relation].filter((text) => text !== '').join(' '),
    child.guardianPhone,
    [form?.contactName ?? '', form?.contactPhone ?? ''].filter((text) => text !== '').join('\n'),
    collectors.join('\n'),
  ]
}

/** What those who look after the children have to know; only of children with something to know. */
export function healthBlocks({ campers }: BookFacts): readonly Block[] {
  const lines = campers.flatMap(({ child, form }) => {
    const health = form === null || form.health === '' ? child.health : form.health
    const words = [health, form?.allergy ?? '', form?.medication ?? '']
    return words.every((text) => text === '' || text === '无') ? [] : [[child.name, ...words]]
  })
  return [
    { kind: 'heading', level: 1, text: '六、健康提示' },
    { kind: 'paragraph', text: '仅供带队人员、负责人和急救人员使用，不张贴、不外传。' },
    lines.length === 0
      ? { kind: 'paragraph', text: '报名表和档案里没有需要提示的健康情况。' }
      : {
          kind: 'table',
          table: {
            columns: [
              { header: '姓名', width: 10, kind: 'text' },
              { header: '健康情况', width: 28, kind: 'text' },
              { header: '过敏', width: 24, kind: 'text' },
              { header: '用药', width: 28, kind: 'text' },
            ],
            rows: dataRows(lines),
          },
        },
  ]
}
