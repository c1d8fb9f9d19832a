import type { Day } from '#shared/kernel/day.ts'
import type { CellAlign, TableSpec } from './table-model.ts'

/**
 * 'official': paper of GB/T 9704-2012 (title 小标宋, body 3号仿宋, "— 1 —").
 * 'form': printed forms and records (body 小四宋体, "第 1 页 共 2 页", margins any printer can do).
 */
export type PaperStyle = 'official' | 'form'

export type Orientation = 'portrait' | 'landscape'

/** One document; official-document.ts and print-page.ts draw it alike. */
export interface DocumentModel {
  /** Title in the file's properties; not printed. */
  readonly name: string
  /** The agency or site, in the file's properties; not printed. */
  readonly author: string
  readonly style: PaperStyle
  readonly paper?: 'A4' | 'A5'
  /** Millimetres, for counties that ask for other margins (e.g. 34.58/32.58 of GB/T 33476.2). */
  readonly margins?: PageMargins
  readonly blocks: readonly Block[]
}

export interface PageMargins {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A line break inside a text is written '\n'. All text is plain: nothing in it is markup. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'subtitle'; readonly text: string }
  | { readonly kind: 'addressee'; readonly text: string }
  /** 附件1 in 黑体 at the upper left of an attachment's first page (GB/T 9704 7.3.7). */
  | { readonly kind: 'attachmentMark'; readonly text: string }
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | FormBlock
  | PhotosBlock
  /** Small print under a table or form. */
  | { readonly kind: 'note'; readonly text: string }
  /** Phrases spread over one line, such as 填报单位（盖章）： and 填表人（签名）：. */
  | { readonly kind: 'signLine'; readonly phrases: readonly string[] }
  | AttachmentsBlock
  | SignatureBlock
  | { readonly kind: 'pageBreak' }
  /** What follows begins a new page in this orientation. */
  | { readonly kind: 'section'; readonly orientation: Orientation }

/** Levels of GB/T 9704: 1 = 一、 2 = （一） 3 = 1. 4 = （1）; the number is part of the text. */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly text: string
  /** Words before the text in the bold of a run-in heading. */
  readonly lead?: string
  /** First line indented by two characters unless false. */
  readonly indented?: boolean
}

export interface TableBlock {
  readonly kind: 'table'
  readonly table: TableSpec
  readonly caption?: string
  /** Above the table at the right, e.g. 单位：元. */
  readonly unit?: string
  /** 五号 (default) or 小四. */
  readonly size?: 'five' | 'smallFour'
  /** Millimetres; for sheets to be filled in by hand. */
  readonly rowHeight?: number
}

/** A form of label and value cells, such as a contact card. */
export interface FormBlock {
  readonly kind: 'form'
  /** Relative widths of the columns. */
  readonly columns: readonly number[]
  readonly rows: readonly FormRow[]
}

export interface FormRow {
  readonly cells: readonly FormCell[]
  /** Least height in millimetres. */
  readonly height?: number
}

export interface FormCell {
  readonly text: string
  /** Labels are centred in 黑体. */
  readonly label?: boolean
  readonly span?: number
  readonly rowSpan?: number
  readonly align?: CellAlign
  /** Values that will be long start at the top of their cell. */
  readonly top?: boolean
}

export interface PhotosBlock {
  readonly kind: 'photos'
  readonly perRow: 1 | 2
  readonly photos: readonly Photo[]
}

export interface Photo {
  readonly bytes: Uint8Array
  readonly type: 'jpg' | 'png'
  /** Size in pixels of the picture, upright. */
  readonly width: number
  readonly height: number
  readonly caption: string
}

/** 附件说明 (GB/T 9704 7.3.4): names without full stop, in the order of their numbers. */
export interface AttachmentsBlock {
  readonly kind: 'attachments'
  readonly names: readonly string[]
}

/** 署名 and date; with sealed, room is left for a seal of paper, never drawn. */
export interface SignatureBlock {
  readonly kind: 'signature'
  readonly unit: string
  readonly day: Day
  readonly sealed: boolean
}
