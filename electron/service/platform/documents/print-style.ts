import {
  numberLift,
  type DocumentLayout,
  type Face,
  type Sheet,
  type TextRole,
  type TextStyle,
} from './document-layout.ts'
import type { Orientation } from './document-model.ts'

/** The standard's own face first, then what Windows, domestic systems and Linux have instead. */
const FONT_STACKS: Readonly<Record<Face, string>> = {
  xiaobiaosong: '"小标宋","华文中宋","STZhongsong","Noto Serif CJK SC",serif',
  fangsong:
    '"仿宋_GB2312","FangSong_GB2312","仿宋","FangSong","华文仿宋","STFangsong","Noto Serif CJK SC",serif',
  hei: '"黑体","SimHei","STHeiti","Noto Sans CJK SC",sans-serif',
  kai: '"楷体_GB2312","KaiTi_GB2312","楷体","KaiTi","华文楷体","STKaiti","Noto Serif CJK SC",serif',
  song: '"宋体","SimSun","STSong","Noto Serif CJK SC",serif',
}

/** 小标宋 is heavy by design and never set bold; a bold serif stands in where none is installed. */
const TITLE_FACE = `@font-face{font-family:"小标宋";src:${[
  '方正小标宋_GBK',
  'FZXBSK--GBK1-0',
  'FZXiaoBiaoSong-B05',
  '方正小标宋简体',
  'FZXBSJW--GB1-0',
  '华文中宋',
  'STZhongsong',
  'Noto Serif CJK SC Bold',
  'NotoSerifCJKsc-Bold',
]
  .map((name) => `local("${name}")`)
  .join(',')}}`

const ROLES: readonly TextRole[] = [
  'title',
  'subtitle',
  'body',
  'heading1',
  'heading2',
  'caption',
  'tableHead',
  'tableHeadLarge',
  'table',
  'tableLarge',
  'note',
]

/** The style sheet of a document; measures come from the same layout as the .docx. */
export function printStyle(layout: DocumentLayout): string {
  return [
    TITLE_FACE,
    pageRules('portrait', layout),
    pageRules('landscape', layout),
    ...ROLES.map((role) => `.${role}{${textRule(layout.text[role])}}`),
    `.title{margin-bottom:${layout.titleGap}pt}`,
    indentRule(layout.text.body),
    FIXED_RULES,
  ].join('\n')
}

export function textRule(style: TextStyle): string {
  const spacing = style.spacing === 0 ? '' : `;letter-spacing:${style.spacing}pt`
  return `font:${style.size}pt/${style.line}pt ${FONT_STACKS[style.face]}${spacing}`
}

function pageRules(orientation: Orientation, layout: DocumentLayout): string {
  const sheet = layout.sheet[orientation]
  const { top, right, bottom, left } = sheet.margins
  const box = `size:${sheet.width}mm ${sheet.height}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm`
  const rules = [`.${orientation}{page:${orientation}}`]
  if (layout.numbering === 'centred') {
    const text = '"第 " counter(page) " 页  共 " counter(pages) " 页"'
    rules.push(`@page ${orientation}{${box};@bottom-center{${numberRule(text, layout, sheet)}}}`)
  } else {
    const text = numberRule('"— " counter(page) " —"', layout, sheet)
    rules.push(
      `@page ${orientation}{${box}}`,
      `@page ${orientation}:right{@bottom-right{${text};text-align:right;padding-right:1em}}`,
      `@page ${orientation}:left{@bottom-left{${text};text-align:left;padding-left:1em}}`,
    )
  }
  return rules.join('\n')
}

/** The number stands as far above the paper's edge as the footer of the .docx. */
function numberRule(content: string, layout: DocumentLayout, sheet: Sheet): string {
  const lift = numberLift(layout, sheet).toFixed(2)
  return `content:${content};${textRule(layout.text.pageNumber)};vertical-align:bottom;padding-bottom:${lift}mm`
}

function indentRule(body: TextStyle): string {
  return `.indented{text-indent:${2 * (body.size + body.spacing)}pt}`
}

const FIXED_RULES = `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact}
body{margin:0;color:#000;background:#fff}
section+section{break-before:page}
p,h1,h2,h3,h4,h5{margin:0;font-weight:normal;white-space:pre-wrap;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,.caption,.unit{break-after:avoid}
.title,.subtitle,.caption{text-align:center}
.justified{text-align:justify}
.kept{break-after:avoid}
.unit{text-align:right}
.lead{font-weight:bold}
.signature{break-inside:avoid;break-before:avoid}
.signature p{text-align:right}
.sign-line{display:flex;justify-content:space-between;padding-top:5mm}
.sign-line span{flex:1}
.page-break{break-before:page}
.grid{width:calc(100% - 1px);border-collapse:collapse;table-layout:fixed;margin:0 0 6pt}
.grid.whole{break-inside:avoid}
.grid thead{display:table-header-group}
.grid tr{break-inside:avoid}
.grid tr.kept{break-before:avoid}
.grid td,.grid th{border:.5pt solid #000;padding:1.5pt 3pt;font-weight:normal;vertical-align:middle;white-space:pre-wrap;overflow-wrap:anywhere}
.grid .left{text-align:left}.grid .center{text-align:center}.grid .right{text-align:right;font-variant-numeric:tabular-nums}
.grid .top{vertical-align:top}
.photos{display:grid;gap:6pt;margin-bottom:6pt}
.photos figure{margin:0;text-align:center;break-inside:avoid}
.photos figcaption{text-wrap:balance}
.photos img{display:block;margin:0 auto 3pt}`
