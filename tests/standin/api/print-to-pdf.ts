import type { PrintToPDFOptions } from 'electron'

/** Widths and heights in inches, as Electron's. */
const papers: Readonly<Record<string, readonly [number, number]>> = {
  letter: [8.5, 11],
  legal: [8.5, 14],
  tabloid: [11, 17],
  ledger: [17, 11],
  a0: [33.1, 46.8],
  a1: [23.4, 33.1],
  a2: [16.54, 23.4],
  a3: [11.7, 16.54],
  a4: [8.27, 11.7],
  a5: [5.83, 8.27],
  a6: [4.13, 5.83],
}

function number(value: unknown, fallback: number, name: string): number {
  const given = value ?? fallback
  if (typeof given !== 'number') throw new TypeError(`${name} must be a number`)
  return given
}

function boolean(value: unknown, name: string): boolean {
  const given = value ?? false
  if (typeof given !== 'boolean') throw new TypeError(`${name} must be a boolean`)
  return given
}

function paperSize(pageSize: PrintToPDFOptions['pageSize']): readonly [number, number] {
  if (typeof pageSize === 'object') {
    return [number(pageSize.width, 0, 'width'), number(pageSize.height, 0, 'height')]
  }
  const size = papers[(pageSize ?? 'letter').toLowerCase()]
  if (!size) throw new Error(`Invalid pageSize ${pageSize}`)
  return size
}

function marginsIn(options: PrintToPDFOptions, width: number, height: number): object {
  const { top, bottom, left, right } = options.margins ?? {}
  const margins = {
    marginTop: number(top, 0.4, 'margins.top'),
    marginBottom: number(bottom, 0.4, 'margins.bottom'),
    marginLeft: number(left, 0.4, 'margins.left'),
    marginRight: number(right, 0.4, 'margins.right'),
  }
  const tooHigh = Math.max(margins.marginTop, margins.marginBottom) > height
  const tooWide = Math.max(margins.marginLeft, margins.marginRight) > width
  if (tooHigh || tooWide) throw new Error('margins must be less than or equal to pageSize')
  return margins
}

/**
 * DevTools parameters for `webContents.printToPDF` options: the printing code is the same, only
 * names differ. Sizes in inches. @throws on values Electron refuses
 */
export function printParameters(options: PrintToPDFOptions): object {
  const [paperWidth, paperHeight] = paperSize(options.pageSize)
  return {
    transferMode: 'ReturnAsBase64',
    paperWidth,
    paperHeight,
    landscape: boolean(options.landscape, 'landscape'),
    displayHeaderFooter: boolean(options.displayHeaderFooter, 'displayHeaderFooter'),
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    printBackground: boolean(options.printBackground, 'printBackground'),
    scale: number(options.scale, 1, 'scale'),
    ...marginsIn(options, paperWidth, paperHeight),
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: boolean(options.preferCSSPageSize, 'preferCSSPageSize'),
    generateTaggedPDF: boolean(options.generateTaggedPDF, 'generateTaggedPDF'),
    generateDocumentOutline: boolean(options.generateDocumentOutline, 'generateDocumentOutline'),
  }
}
