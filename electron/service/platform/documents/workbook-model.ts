import type { Orientation } from './document-model.ts'
import type { TableSpec } from './table-model.ts'

export interface WorkbookSpec {
  /** Title in the file's properties. */
  readonly name: string
  /** The agency or site, in the file's properties. */
  readonly author: string
  readonly createdAt?: Date
  readonly sheets: readonly SheetSpec[]
}

export interface SheetSpec {
  /** Made acceptable to Excel by the writer. */
  readonly name: string
  readonly orientation: Orientation
  readonly title?: string
  /** The line between title and table, e.g. 填报单位：… at the left, 单位：元 at the right. */
  readonly above?: { readonly left?: string; readonly right?: string }
  readonly table: TableSpec
  readonly notes?: readonly string[]
  /** Phrases spread over the last line: 填报单位（盖章）： 填报日期： 填表人（签名）：. */
  readonly signatures?: readonly string[]
  /** At the foot of every printed page, before its number: 项目内部资料. */
  readonly footer?: string
  /** Columns that stay in view; heading rows always do. */
  readonly frozenColumns?: number
}
