import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'
import type { Face, TextStyle } from './document-layout.ts'
import { printable } from './printable.ts'

/**
 * Names as GB/T 9704 and the county's own machines know them; all four slots are written, or Word
 * sets Latin letters and digits in another face.
 */
const FONT_NAMES: Readonly<Record<Face, string>> = {
  xiaobiaosong: '方正小标宋_GBK',
  fangsong: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
}

export const TWIPS_PER_POINT = 20
const TWIPS_PER_MM = 1440 / 25.4

export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM)
}

export function runStyle(style: TextStyle): IRunOptions {
  const name = FONT_NAMES[style.face]
  return {
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
    size: style.size * 2,
    ...(style.spacing === 0 ? {} : { characterSpacing: style.spacing * TWIPS_PER_POINT }),
  }
}

export function exactLine(points: number): IParagraphOptions['spacing'] & object {
  return {
    line: Math.round(points * TWIPS_PER_POINT),
    lineRule: LineRuleType.EXACT,
    before: 0,
    after: 0,
  }
}

/** Runs of one text, a break for each '\n', control characters dropped. */
export function runsOf(text: string, style: TextStyle, extra: IRunOptions = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          ...runStyle(style),
          ...extra,
          text: line,
          ...(index > 0 ? { break: 1 } : {}),
        }),
    )
}

export function textParagraph(
  text: string,
  style: TextStyle,
  options: Omit<IParagraphOptions, 'text' | 'children'> = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: exactLine(style.line),
    ...options,
    children: runsOf(text, style),
  })
}

/** An empty line; Word wants a paragraph between two tables and after the last. */
export function blankLine(points: number, keepNext = false): Paragraph {
  return new Paragraph({ spacing: exactLine(points), keepNext, children: [] })
}
