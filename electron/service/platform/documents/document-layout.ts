import type { DocumentModel, Orientation, PageMargins } from './document-model.ts'

export type Face = 'xiaobiaosong' | 'fangsong' | 'hei' | 'kai' | 'song'

export type TextRole =
  | 'title'
  | 'subtitle'
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'caption'
  | 'tableHead'
  | 'tableHeadLarge'
  | 'table'
  | 'tableLarge'
  | 'note'
  | 'pageNumber'

export interface TextStyle {
  readonly face: Face
  /** Points. */
  readonly size: number
  /** Fixed line pitch in points. */
  readonly line: number
  /** Added between characters, points. */
  readonly spacing: number
}

export interface Sheet {
  /** Millimetres, as the sheet is held. */
  readonly width: number
  readonly height: number
  readonly margins: PageMargins
  readonly textWidth: number
}

export interface DocumentLayout {
  readonly text: Readonly<Record<TextRole, TextStyle>>
  readonly sheet: Readonly<Record<Orientation, Sheet>>
  readonly numbering: 'alternating' | 'centred'
  /** Millimetres between the text area and the page number under it. */
  readonly numberGap: number
  /** Points under the title. */
  readonly titleGap: number
}

/** The fixed pitch that sets 22 lines into 225 mm (GB/T 9704 5.2.3), points. */
const OFFICIAL_LINE = 28.95

/** Squeezes 28 characters of 16 pt into 156 mm. */
const OFFICIAL_SPACING = -0.25

const OFFICIAL_MARGINS: PageMargins = { top: 37, bottom: 35, left: 28, right: 26 }
const FORM_MARGINS: PageMargins = { top: 20, bottom: 20, left: 20, right: 18 }

const TABLE_TEXT = {
  caption: { face: 'hei', size: 12, line: 22, spacing: 0 },
  tableHead: { face: 'hei', size: 10.5, line: 15, spacing: 0 },
  tableHeadLarge: { face: 'hei', size: 12, line: 18, spacing: 0 },
  table: { face: 'song', size: 10.5, line: 15, spacing: 0 },
  tableLarge: { face: 'song', size: 12, line: 18, spacing: 0 },
  note: { face: 'song', size: 10.5, line: 16, spacing: 0 },
} as const satisfies Partial<Record<TextRole, TextStyle>>

const OFFICIAL_TEXT: Readonly<Record<TextRole, TextStyle>> = {
  ...TABLE_TEXT,
  title: { face: 'xiaobiaosong', size: 22, line: 35, spacing: 0 },
  subtitle: official('kai'),
  body: official('fangsong'),
  heading1: official('hei'),
  heading2: official('kai'),
  pageNumber: { face: 'song', size: 14, line: 16, spacing: 0 },
}

const FORM_TEXT: Readonly<Record<TextRole, TextStyle>> = {
  ...TABLE_TEXT,
  title: { face: 'xiaobiaosong', size: 18, line: 30, spacing: 0 },
  subtitle: { face: 'kai', size: 12, line: 20, spacing: 0 },
  body: { face: 'song', size: 12, line: 21, spacing: 0 },
  heading1: { face: 'hei', size: 12, line: 21, spacing: 0 },
  heading2: { face: 'kai', size: 12, line: 21, spacing: 0 },
  pageNumber: { face: 'song', size: 9, line: 12, spacing: 0 },
}

/** All measures of a document in one place, so that .docx and .pdf cannot drift apart. */
export function layOut(model: DocumentModel): DocumentLayout {
  const isOfficial = model.style === 'official'
  const margins = model.margins ?? (isOfficial ? OFFICIAL_MARGINS : FORM_MARGINS)
  const [width, height] = model.paper === 'A5' ? [148, 210] : [210, 297]
  return {
    text: isOfficial ? OFFICIAL_TEXT : FORM_TEXT,
    sheet: {
      portrait: sheet(width, height, margins),
      landscape: sheet(height, width, turned(margins)),
    },
    numbering: isOfficial ? 'alternating' : 'centred',
    numberGap: isOfficial ? 7 : 5,
    titleGap: isOfficial ? 0 : 6,
  }
}

/** Millimetres between the lower edge of the paper and the foot of the page number. */
export function numberLift(layout: DocumentLayout, sheet: Sheet): number {
  const lineHeight = layout.text.pageNumber.line * (25.4 / 72)
  return Math.max(5, sheet.margins.bottom - layout.numberGap - lineHeight)
}

/** Sides of the paper turned a quarter to the left: the binding edge comes to the top. */
function turned(margins: PageMargins): PageMargins {
  return {
    top: margins.left,
    bottom: margins.right,
    left: margins.bottom,
    right: margins.top,
  }
}

function sheet(width: number, height: number, margins: PageMargins): Sheet {
  return { width, height, margins, textWidth: width - margins.left - margins.right }
}

function official(face: Face): TextStyle {
  return { face, size: 16, line: OFFICIAL_LINE, spacing: OFFICIAL_SPACING }
}
