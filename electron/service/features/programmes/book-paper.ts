import { campKindName } from '#shared/features/camps/camp.ts'
import { calendarDays } from '#shared/features/camps/segments.ts'
import { blockThemeName } from '#shared/features/programmes/theme.ts'
import type { TimetableBlock } from '#shared/features/programmes/timetable.ts'
import { formatDayLong, weekdayOf, type Day } from '#shared/kernel/day.ts'
import type { Block, DocumentModel, FormRow } from '#service/platform/documents/document-model.ts'
import { dataRows, type TableRow } from '#service/platform/documents/table-model.ts'
import type { BookFacts } from './book-facts.ts'
import { contactBlocks, healthBlocks, rosterBlocks, signInBlocks } from './book-people.ts'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** The book of a camp (营期手册): what everybody who works in it carries; A4, to be bound. */
export function bookPaper(facts: BookFacts): DocumentModel {
  const { camp, site } = facts
  return {
    name: `${camp.name}营期手册`,
    author: site.fullName,
    style: 'form',
    blocks: [
      ...coverBlocks(facts),
      { kind: 'section', orientation: 'landscape' },
      ...timetableBlocks(facts),
      { kind: 'section', orientation: 'portrait' },
      ...dutyBlocks(facts),
      { kind: 'pageBreak' },
      ...rosterBlocks(facts),
      { kind: 'section', orientation: 'landscape' },
      ...signInBlocks(facts),
      { kind: 'section', orientation: 'portrait' },
      ...contactBlocks(facts),
      { kind: 'pageBreak' },
      ...healthBlocks(facts),
    ],
  }
}

function coverBlocks({ camp, site, leader, roomName, timetable, campers, today }: BookFacts) {
  const parts = camp.segments.map(
    ({ startsOn, endsOn }) => `${formatDayLong(startsOn)}至${formatDayLong(endsOn)}`,
  )
  const leaderText = [leader?.name ?? '', leader?.phone ?? ''].filter((text) => text !== '')
  const rows: readonly FormRow[] = [
    row('营期名称', camp.name),
    row('类型', campKindName(camp.kind)),
    row('日期', `${parts.join('\n')}\n共 ${calendarDays(camp.segments)} 天`),
    row('地点', roomName === '' ? '示范点以外' : `${site.fullName} ${roomName}`),
    row('带队', leaderText.join(' ')),
    row('应急电话', camp.emergencyPhone),
    row('保险', camp.insurance),
    row('营员', `${campers.length} 人（名额 ${camp.quota} 人）`),
    row('照看要求', `每名工作人员照看不超过 ${timetable.childrenPerAdult} 名儿童`),
  ]
  return [
    { kind: 'title', text: camp.name },
    { kind: 'title', text: '营期手册' },
    { kind: 'subtitle', text: site.fullName },
    { kind: 'form', columns: [3, 13], rows },
    { kind: 'heading', level: 2, text: '目录' },
    ...CONTENTS.map((text): Block => ({ kind: 'paragraph', text })),
    {
      kind: 'note',
      text: `打印日期：${formatDayLong(today)}。本手册含未成年人个人信息，由带队人员保管，营期结束后交回示范点，不得拍照外传。`,
    },
    { kind: 'signLine', phrases: ['带队人员（签名）：', '站长（签名）：'] },
  ] satisfies readonly Block[]
}

const CONTENTS = [
  '一、日程安排',
  '二、值班安排',
  '三、营员名单和同意书情况',
  '四、签到表',
  '五、紧急联系人和接送人',
  '六、健康提示',
] as const

function timetableBlocks({ camp, timetable }: BookFacts): readonly Block[] {
  const byDay = Map.groupBy(timetable.blocks, ({ day }) => day)
  const rows = timetable.days.flatMap(({ day, closed }): TableRow[] => {
    const blocks = byDay.get(day) ?? []
    const note = closed === '' ? '' : `（${closed}）`
    return [
      { kind: 'section', text: `${dayText(day)}${note}` },
      ...(blocks.length === 0
        ? dataRows([['', '（未安排）', '', '', '', '', '']])
        : dataRows(blocks.map(timetableLine))),
    ]
  })
  return [
    { kind: 'heading', level: 1, text: '一、日程安排' },
    {
      kind: 'table',
      table: {
        columns: [
          { header: '时间', width: 12, kind: 'text', align: 'center' },
          { header: '活动', width: 20, kind: 'text' },
          { header: '主题', width: 14, kind: 'text' },
          { header: '地点', width: 14, kind: 'text' },
          { header: '负责人', width: 9, kind: 'text' },
          { header: '协助', width: 14, kind: 'text' },
          { header: '内容、物资和安全提示', width: 40, kind: 'text' },
        ],
        rows,
      },
    },
    ...(camp.note === '' ? [] : [{ kind: 'note' as const, text: `备注：${camp.note}` }]),
  ]
}

function timetableLine(block: TimetableBlock): string[] {
  return [
    `${block.startsAt}—${block.endsAt}`,
    block.title,
    blockThemeName(block.theme),
    block.where,
    block.leaderName,
    block.helperNames.join('、'),
    [
      block.content,
      block.materials.length === 0 ? '' : `物资：${block.materials.join('、')}`,
      block.safety === '' ? '' : `安全：${block.safety}`,
    ]
      .filter((text) => text !== '')
      .join('\n'),
  ]
}

/** Who is on duty on each day, and how to reach everybody. */
function dutyBlocks({ timetable, team }: BookFacts): readonly Block[] {
  const days = timetable.days.map(({ day }) => {
    const blocks = timetable.blocks.filter((block) => block.day === day)
    const led = blocks.map((block) => block.leaderName)
    const helped = blocks.flatMap((block) => block.helperNames)
    return [dayText(day), namesOnce(led), namesOnce(helped), '']
  })
  const people = team.flatMap((member) => {
    const led = timetable.blocks.filter((block) => block.leaderId === member.id).length
    const helped = timetable.blocks.filter((block) => block.helperIds.includes(member.id)).length
    return led + helped === 0 ? [] : [[member.name, member.phone, led, helped]]
  })
  return [
    { kind: 'heading', level: 1, text: '二、值班安排' },
    {
      kind: 'table',
      table: {
        columns: [
          { header: '日期', width: 16, kind: 'text' },
          { header: '负责人', width: 30, kind: 'text' },
          { header: '协助人员', width: 34, kind: 'text' },
          { header: '带班签名', width: 16, kind: 'text' },
        ],
        rows: dataRows(days),
      },
    },
    { kind: 'paragraph', text: '人员和电话：' },
    {
      kind: 'table',
      table: {
        columns: [
          { header: '姓名', width: 16, kind: 'text' },
          { header: '电话', width: 30, kind: 'text' },
          { header: '负责（项）', width: 16, kind: 'integer' },
          { header: '协助（项）', width: 16, kind: 'integer' },
        ],
        rows: dataRows(people),
      },
    },
  ]
}

function namesOnce(names: readonly string[]): string {
  return [...new Set(names.filter((name) => name !== ''))].join('、')
}

/** 7月6日（周一）. */
export function dayText(day: Day): string {
  const long = formatDayLong(day)
  return `${long.slice(long.indexOf('年') + 1)}（周${WEEKDAYS[weekdayOf(day) - 1] ?? ''}）`
}

function row(label: string, text: string): FormRow {
  return { cells: [{ text: label, label: true }, { text }], height: 9 }
}
