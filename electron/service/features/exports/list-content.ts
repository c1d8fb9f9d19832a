import { publicCells } from '#shared/features/exports/masking.ts'
import type { MaskingLevel } from '#shared/features/exports/export-list.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { CellAlign, CellInput, ColumnKind } from '#service/platform/documents/table-model.ts'

/** One column of a list: what it shows in full, and masked; absent where it is left out. */
export interface ListColumn<Line> {
  readonly header: string
  readonly width: number
  readonly kind?: ColumnKind
  readonly full?: (line: Line) => CellInput
  readonly masked?: (line: Line) => CellInput
}

/** Counts of the lines by one trait; a line may count under several. */
export interface Grouping<Line> {
  readonly title: string
  readonly of: (line: Line) => readonly string[]
}

/** A list as it is at this moment, before anything of it is left out. */
export interface ListContent<Line = never> {
  /** Which camp or term; empty where there is only one list. */
  readonly scope: string
  readonly lines: readonly Line[]
  readonly columns: readonly ListColumn<Line>[]
  readonly groupings: readonly Grouping<Line>[]
  readonly childOf: (line: Line) => ChildId | null
  /** Fen of a line, where a list counts money too. */
  readonly amountOf?: (line: Line) => number
}

/** What of a list goes into the file. */
export interface WrittenList {
  readonly scope: string
  readonly lineCount: number
  readonly columns: readonly {
    readonly header: string
    readonly width: number
    readonly kind: ColumnKind
    readonly align?: CellAlign
  }[]
  readonly rows: readonly (readonly CellInput[])[]
  /** Children that can be told from the file: none where only counts are in it. */
  readonly children: readonly ChildId[]
}

/** Keeps of a list what its level lets through. */
export function writtenList<Line>(content: ListContent<Line>, level: MaskingLevel): WrittenList {
  return level === 'full' || level === 'masked'
    ? lineByLine(content, level)
    : inCounts(content, level)
}

function lineByLine<Line>(
  { scope, lines, columns, childOf }: ListContent<Line>,
  level: 'full' | 'masked',
): WrittenList {
  const kept = columns.flatMap(({ header, width, kind = 'text', ...column }) => {
    const show = column[level]
    return show === undefined ? [] : [{ header, width, kind, show }]
  })
  const children = lines.map(childOf).filter((id) => id !== null)
  return {
    scope,
    lineCount: lines.length,
    columns: [{ header: '序号', width: 6, kind: 'integer', align: 'center' }, ...kept],
    rows: lines.map((line, index) => [index + 1, ...kept.map(({ show }) => show(line))]),
    children: [...new Set(children)],
  }
}

function inCounts<Line>(content: ListContent<Line>, level: 'aggregate' | 'public'): WrittenList {
  const { scope, lines, groupings, amountOf } = content
  const amount = { header: '金额（元）', width: 16, kind: 'yuan' } as const
  const rows = groupings.flatMap((grouping) => countRows(content, grouping, level))
  const totals = [lines.length, lines.reduce((sum, line) => sum + (amountOf?.(line) ?? 0), 0)]
  const [count = 0, sum = 0] = totals
  const shownCount = level === 'public' ? (publicCells([count])[0] ?? '') : count
  return {
    scope,
    lineCount: lines.length,
    columns: [
      { header: '分类方式', width: 20, kind: 'text' },
      { header: '分类', width: 34, kind: 'text' },
      { header: '数量', width: 12, kind: 'integer' },
      ...(amountOf === undefined ? [] : [amount]),
    ],
    rows: [
      ...rows,
      [
        '合计',
        '',
        shownCount,
        ...(amountOf === undefined ? [] : [count === shownCount ? sum : '＊']),
      ],
    ],
    children: [],
  }
}

function countRows<Line>(
  { lines, amountOf }: ListContent<Line>,
  { title, of }: Grouping<Line>,
  level: 'aggregate' | 'public',
): readonly (readonly CellInput[])[] {
  const groups = new Map<string, { count: number; fen: number }>()
  for (const line of lines) {
    for (const name of of(line)) {
      const group = groups.get(name) ?? { count: 0, fen: 0 }
      groups.set(name, {
        count: group.count + 1,
        fen: group.fen + (amountOf?.(line) ?? 0),
      })
    }
  }
  const sorted = [...groups].toSorted(([one], [other]) => one.localeCompare(other, 'zh-CN'))
  const counts = sorted.map(([, group]) => group.count)
  const shown = level === 'public' ? publicCells(counts) : counts
  return sorted.map(([name, group], index) => {
    const count = shown[index] ?? ''
    const isShown = count === group.count
    return [
      title,
      name === '' ? '（未填）' : name,
      count,
      ...(amountOf === undefined ? [] : [isShown ? group.fen : '＊']),
    ]
  })
}
