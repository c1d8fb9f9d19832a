import { attachmentLines } from './attachment-lines.ts'
import type { DocumentLayout } from './document-layout.ts'
import type {
  Block,
  ParagraphBlock,
  Photo,
  PhotosBlock,
  SignatureBlock,
  TableBlock,
} from './document-model.ts'
import { headingRole } from './heading-role.ts'
import { escapeHtml, htmlLines } from './html-text.ts'
import { fitPhoto } from './photo-size.ts'
import { placeSignature } from './signature-place.ts'
import {
  gridOfForm,
  gridOfTable,
  type GridCell,
  type GridRow,
  type TableGrid,
} from './table-grid.ts'

export interface PrintFrame {
  readonly layout: DocumentLayout
  /** Millimetres of text width in this section. */
  readonly textWidth: number
  readonly keepNext: boolean
}

/** Draws one block as HTML; the counterpart of docxBlock. */
export function printBlock(block: Exclude<Block, { kind: 'section' }>, frame: PrintFrame): string {
  switch (block.kind) {
    case 'title':
      return `<h1 class="title">${htmlLines(block.text)}</h1>`
    case 'subtitle':
      return `<p class="subtitle">${htmlLines(block.text)}</p>`
    case 'addressee':
      return `${blankLines(1, frame)}<p class="body">${htmlLines(block.text)}</p>`
    case 'attachmentMark':
      return `<p class="heading1 kept">${htmlLines(block.text)}</p>`
    case 'heading': {
      const tag = `h${block.level + 1}`
      return `<${tag} class="${headingRole(block.level)} indented">${htmlLines(block.text)}</${tag}>`
    }
    case 'paragraph':
      return paragraph(block, frame)
    case 'table':
      return tableCaption(block) + printGrid(gridOfTable(block))
    case 'form':
      return printGrid(gridOfForm(block))
    case 'photos':
      return photos(block, frame)
    case 'note':
      return `<p class="note justified">${htmlLines(block.text)}</p>`
    case 'signLine':
      return `<p class="note sign-line">${block.phrases
        .map((phrase) => `<span>${escapeHtml(phrase)}</span>`)
        .join('')}</p>`
    case 'attachments':
      return attachments(block.names, frame)
    case 'signature':
      return signature(block, frame)
    case 'pageBreak':
      return '<div class="page-break"></div>'
  }
}

function paragraph(block: ParagraphBlock, frame: PrintFrame): string {
  const lead = block.lead === undefined ? '' : `<span class="lead">${escapeHtml(block.lead)}</span>`
  const classes = ['body', 'justified']
  if (block.indented !== false) classes.push('indented')
  if (frame.keepNext) classes.push('kept')
  return `<p class="${classes.join(' ')}">${lead}${htmlLines(block.text)}</p>`
}

function tableCaption(block: TableBlock): string {
  const caption =
    block.caption === undefined ? '' : `<p class="caption">${htmlLines(block.caption)}</p>`
  const unit = block.unit === undefined ? '' : `<p class="note unit">${htmlLines(block.unit)}</p>`
  return caption + unit
}

function printGrid(grid: TableGrid): string {
  const total = grid.columns.reduce((sum, width) => sum + width, 0)
  const columns = grid.columns
    .map((width) => `<col style="width:${((width / total) * 100).toFixed(3)}%">`)
    .join('')
  const head = grid.head.map((row) => gridRow(row, 'th')).join('')
  const body = grid.body.map((row) => gridRow(row, 'td')).join('')
  const thead = head === '' ? '' : `<thead>${head}</thead>`
  const whole = grid.whole ? ' whole' : ''
  return `<table class="grid${whole}"><colgroup>${columns}</colgroup>${thead}<tbody>${body}</tbody></table>`
}

function gridRow(row: GridRow, tag: 'th' | 'td'): string {
  const kept = row.kept ? ' class="kept"' : ''
  const cells = row.cells.map((cell) => gridCell(cell, tag)).join('')
  return `<tr${kept} style="height:${row.height}mm">${cells}</tr>`
}

function gridCell(cell: GridCell, tag: 'th' | 'td'): string {
  const spans = [
    cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '',
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
  ].join('')
  const classes = [cell.role, cell.align, ...(cell.top ? ['top'] : [])].join(' ')
  return `<${tag} class="${classes}"${spans}>${htmlLines(cell.text)}</${tag}>`
}

function attachments(names: readonly string[], frame: PrintFrame): string {
  const lines = attachmentLines(names).map(({ text, indent, hanging }) => {
    const place = `padding-left:${characters(indent, frame)};text-indent:-${characters(hanging, frame)}`
    return `<p class="body${frame.keepNext ? ' kept' : ''}" style="${place}">${escapeHtml(text)}</p>`
  })
  return blankLines(1, frame) + lines.join('')
}

function signature(block: SignatureBlock, frame: PrintFrame): string {
  const place = placeSignature(block)
  const line = (text: string, indent: number): string =>
    `<p class="body" style="padding-right:${characters(indent, frame)}">${escapeHtml(text)}</p>`
  return `<div class="signature">${blankLines(place.blankLinesAbove, frame)}${line(
    place.unitText,
    place.unitIndent,
  )}${line(place.dateText, place.dateIndent)}</div>`
}

function photos(block: PhotosBlock, frame: PrintFrame): string {
  const figures = block.photos.map((photo) => figure(photo, frame.textWidth / block.perRow))
  return `<div class="photos" style="grid-template-columns:repeat(${block.perRow},1fr)">${figures.join('')}</div>`
}

function figure(photo: Photo, place: number): string {
  const size = fitPhoto(photo, place)
  const type = photo.type === 'png' ? 'image/png' : 'image/jpeg'
  const source = `data:${type};base64,${Buffer.from(photo.bytes).toString('base64')}`
  const measure = `width:${size.width.toFixed(2)}mm;height:${size.height.toFixed(2)}mm`
  const caption = escapeHtml(photo.caption)
  return `<figure><img alt="${caption}" style="${measure}" src="${source}"><figcaption class="note">${htmlLines(photo.caption)}</figcaption></figure>`
}

function blankLines(count: number, frame: PrintFrame): string {
  return `<div class="kept" style="height:${count * frame.layout.text.body.line}pt"></div>`
}

function characters(count: number, frame: PrintFrame): string {
  const { size, spacing } = frame.layout.text.body
  return `${(count * (size + spacing)).toFixed(2)}pt`
}
