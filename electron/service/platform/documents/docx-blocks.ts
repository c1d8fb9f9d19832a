import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { DocumentLayout, TextStyle } from './document-layout.ts'
import type { Block, HeadingBlock, ParagraphBlock, Photo, PhotosBlock } from './document-model.ts'
import { docxTable } from './docx-table.ts'
import { blankLine, exactLine, runsOf, textParagraph, TWIPS_PER_POINT, twips } from './docx-text.ts'
import { attachmentLines } from './attachment-lines.ts'
import { headingRole } from './heading-role.ts'
import { fitPhoto } from './photo-size.ts'
import { printable } from './printable.ts'
import { shareOut } from './share-out.ts'
import { placeSignature } from './signature-place.ts'
import type { SignatureBlock } from './document-model.ts'
import { gridOfForm, gridOfTable } from './table-grid.ts'
import { spreadOverLine } from './text-width.ts'

export interface DocxFrame {
  readonly layout: DocumentLayout
  /** Millimetres of text width in this section. */
  readonly textWidth: number
  /** The block stays on the page of what follows: no signature alone on a page (GB/T 9704 7.3.5). */
  readonly keepNext: boolean
}

type Piece = Paragraph | Table

const TABLE_GAP = 8

/** Draws one block; sections and the order of pages are the business of official-document.ts. */
export function docxBlock(block: Exclude<Block, { kind: 'section' }>, frame: DocxFrame): Piece[] {
  const { text } = frame.layout
  switch (block.kind) {
    case 'title':
      return titleLines(block.text, frame)
    case 'subtitle':
      return [textParagraph(block.text, text.subtitle, { alignment: AlignmentType.CENTER })]
    case 'addressee':
      return [blankLine(text.body.line), textParagraph(block.text, text.body)]
    case 'attachmentMark':
      return [textParagraph(block.text, text.heading1, { keepNext: true })]
    case 'heading':
      return [heading(block, frame)]
    case 'paragraph':
      return [paragraph(block, frame)]
    case 'table':
      return [
        ...tableCaption(block, frame),
        docxTable(gridOfTable(block), frame.textWidth, frame.layout),
        blankLine(TABLE_GAP),
      ]
    case 'form':
      return [docxTable(gridOfForm(block), frame.textWidth, frame.layout), blankLine(TABLE_GAP)]
    case 'photos':
      return photoRows(block, frame)
    case 'note':
      return [textParagraph(block.text, text.note, { alignment: AlignmentType.BOTH })]
    case 'signLine':
      return [signLine(block.phrases, frame)]
    case 'attachments':
      return attachments(block.names, frame)
    case 'signature':
      return signature(block, text.body)
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, spacing: exactLine(1), children: [] })]
  }
}

function titleLines(title: string, frame: DocxFrame): Piece[] {
  const style = frame.layout.text.title
  return [
    textParagraph(title, style, {
      alignment: AlignmentType.CENTER,
      spacing: { ...exactLine(style.line), after: frame.layout.titleGap * TWIPS_PER_POINT },
      keepNext: true,
      outlineLevel: 0,
    }),
  ]
}

function heading(block: HeadingBlock, frame: DocxFrame): Paragraph {
  return textParagraph(block.text, frame.layout.text[headingRole(block.level)], {
    ...firstLineIndent(frame.layout.text.body),
    keepNext: true,
    outlineLevel: block.level,
  })
}

function paragraph(block: ParagraphBlock, frame: DocxFrame): Paragraph {
  const style = frame.layout.text.body
  const lead = block.lead === undefined ? [] : runsOf(block.lead, style, { bold: true })
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: exactLine(style.line),
    keepNext: frame.keepNext,
    ...(block.indented === false ? {} : firstLineIndent(style)),
    children: [...lead, ...runsOf(block.text, style)],
  })
}

/** Two characters, in characters for Word and WPS and in twips for the rest. */
function firstLineIndent(
  style: TextStyle,
): Pick<ConstructorParameters<typeof Paragraph>[0] & object, 'indent'> {
  return { indent: { firstLineChars: 200, firstLine: characters(2, style) } }
}

function characters(count: number, style: TextStyle): number {
  return Math.round(count * (style.size + style.spacing) * TWIPS_PER_POINT)
}

function tableCaption(
  block: { readonly caption?: string; readonly unit?: string },
  frame: DocxFrame,
): Piece[] {
  const { text } = frame.layout
  const pieces: Piece[] = []
  if (block.caption !== undefined) {
    const place = { alignment: AlignmentType.CENTER, keepNext: true }
    pieces.push(textParagraph(block.caption, text.caption, place))
  }
  if (block.unit !== undefined) {
    const place = { alignment: AlignmentType.RIGHT, keepNext: true }
    pieces.push(textParagraph(block.unit, text.note, place))
  }
  return pieces
}

function signLine(phrases: readonly string[], frame: DocxFrame): Paragraph {
  const style = frame.layout.text.note
  const room = Math.floor((twips(frame.textWidth) / TWIPS_PER_POINT / style.size) * 2)
  return textParagraph(spreadOverLine(phrases, room), style)
}

function attachments(names: readonly string[], frame: DocxFrame): Piece[] {
  const style = frame.layout.text.body
  const { keepNext } = frame
  const lines = attachmentLines(names).map(({ text, indent, hanging }) =>
    textParagraph(text, style, {
      indent: { left: characters(indent, style), hanging: characters(hanging, style) },
      keepNext,
    }),
  )
  return [blankLine(style.line, true), ...lines]
}

function signature(block: SignatureBlock, style: TextStyle): Piece[] {
  const place = placeSignature(block)
  const line = (text: string, indent: number, keepNext: boolean): Paragraph =>
    textParagraph(text, style, {
      alignment: AlignmentType.RIGHT,
      indent: { right: characters(indent, style) },
      keepNext,
    })
  return [
    ...Array.from({ length: place.blankLinesAbove }, () => blankLine(style.line, true)),
    line(place.unitText, place.unitIndent, true),
    line(place.dateText, place.dateIndent, false),
  ]
}

function photoRows(block: PhotosBlock, frame: DocxFrame): Piece[] {
  const widths = shareOut(
    twips(frame.textWidth),
    Array.from({ length: block.perRow }, () => 1),
  )
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
  const rows: TableRow[] = []
  for (let start = 0; start < block.photos.length; start += block.perRow) {
    const cells = widths.map((width, offset) => {
      const photo = block.photos[start + offset]
      const children = photo === undefined ? [blankLine(12)] : photoPieces(photo, block, frame)
      return new TableCell({ width: { size: width, type: WidthType.DXA }, children })
    })
    rows.push(new TableRow({ cantSplit: true, children: cells }))
  }
  if (rows.length === 0) return []
  return [
    new Table({
      width: { size: twips(frame.textWidth), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      rows,
    }),
    blankLine(TABLE_GAP),
  ]
}

function photoPieces(photo: Photo, block: PhotosBlock, frame: DocxFrame): Paragraph[] {
  const size = fitPhoto(photo, frame.textWidth / block.perRow)
  const picture = new ImageRun({
    type: photo.type,
    data: photo.bytes,
    transformation: { width: size.width * (96 / 25.4), height: size.height * (96 / 25.4) },
    altText: { name: printable(photo.caption), description: printable(photo.caption) },
  })
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [picture] }),
    textParagraph(photo.caption, frame.layout.text.note, { alignment: AlignmentType.CENTER }),
  ]
}
