import { layOut, type DocumentLayout } from './document-layout.ts'
import type { DocumentModel } from './document-model.ts'
import { escapeHtml } from './html-text.ts'
import { printBlock } from './print-blocks.ts'
import { printStyle } from './print-style.ts'
import { splitSections, type DocumentSection } from './split-sections.ts'

/** Nothing is fetched and nothing runs, whatever stands in the text. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/**
 * The document as one self-contained page for Chromium's print to PDF (with preferCSSPageSize) and
 * for the preview on screen.
 */
export function renderPrintPage(model: DocumentModel): string {
  const layout = layOut(model)
  const sections = splitSections(model.blocks).map((section) => printSection(section, layout))
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<meta name="author" content="${escapeHtml(model.author)}">`,
    `<title>${escapeHtml(model.name)}</title>`,
    `<style>${printStyle(layout)}</style></head>`,
    `<body>${sections.join('\n')}</body></html>`,
  ].join('\n')
}

function printSection(section: DocumentSection, layout: DocumentLayout): string {
  const { textWidth } = layout.sheet[section.orientation]
  const blocks = section.blocks.map((block, index) => {
    const next = section.blocks[index + 1]?.kind
    const keepNext = next === 'attachments' || next === 'signature'
    return printBlock(block, { layout, textWidth, keepNext })
  })
  return `<section class="${section.orientation}">${blocks.join('\n')}</section>`
}
