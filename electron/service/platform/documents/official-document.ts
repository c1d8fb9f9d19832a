import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
} from 'docx'
import { layOut, numberLift, type DocumentLayout } from './document-layout.ts'
import type { DocumentModel } from './document-model.ts'
import { docxBlock } from './docx-blocks.ts'
import { exactLine, runStyle, TWIPS_PER_POINT, twips } from './docx-text.ts'
import { printable } from './printable.ts'
import { splitSections, type DocumentSection } from './split-sections.ts'

/** Writes the document as .docx for Word and WPS (layout of GB/T 9704-2012 or plain forms). */
export async function writeOfficialDocument(model: DocumentModel): Promise<Uint8Array> {
  const layout = layOut(model)
  const file = new Document({
    title: printable(model.name),
    creator: printable(model.author),
    lastModifiedBy: printable(model.author),
    evenAndOddHeaderAndFooters: layout.numbering === 'alternating',
    styles: {
      default: {
        document: { run: { ...runStyle(layout.text.body), language: { eastAsia: 'zh-CN' } } },
      },
    },
    sections: splitSections(model.blocks).map((section) => docxSection(section, layout)),
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function docxSection(section: DocumentSection, layout: DocumentLayout): ISectionOptions {
  const { margins, textWidth } = layout.sheet[section.orientation]
  const upright = layout.sheet.portrait
  const isLandscape = section.orientation === 'landscape'
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: twips(upright.width),
          height: twips(upright.height),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          footer: twips(numberLift(layout, layout.sheet[section.orientation])),
          header: twips(10),
          gutter: 0,
        },
      },
    },
    footers: footers(layout),
    children: section.blocks.flatMap((block, index) => {
      const next = section.blocks[index + 1]?.kind
      const keepNext = next === 'attachments' || next === 'signature'
      return docxBlock(block, { layout, textWidth, keepNext })
    }),
  }
}

function footers(layout: DocumentLayout): NonNullable<ISectionOptions['footers']> {
  const style = layout.text.pageNumber
  const character = style.size * TWIPS_PER_POINT
  if (layout.numbering === 'centred') {
    const parts = ['第 ', PageNumber.CURRENT, ' 页  共 ', PageNumber.TOTAL_PAGES, ' 页']
    return { default: footer(layout, parts, { alignment: AlignmentType.CENTER }) }
  }
  const parts = ['— ', PageNumber.CURRENT, ' —']
  return {
    default: footer(layout, parts, {
      alignment: AlignmentType.RIGHT,
      indent: { right: character },
    }),
    even: footer(layout, parts, { alignment: AlignmentType.LEFT, indent: { left: character } }),
  }
}

function footer(
  layout: DocumentLayout,
  parts: readonly string[],
  place: Omit<ConstructorParameters<typeof Paragraph>[0] & object, 'children'>,
): Footer {
  const style = layout.text.pageNumber
  return new Footer({
    children: [
      new Paragraph({
        spacing: exactLine(style.line),
        ...place,
        children: [new TextRun({ ...runStyle(style), children: parts })],
      }),
    ],
  })
}
