import { GROUP_COUNT } from '#shared/features/keys/recovery-key.ts'
import {
  SHEET_HINT,
  SHEET_MARK,
  SHEET_RULES,
  SHEET_SIGNED,
  SHEET_SIGNERS,
  SHEET_TITLE,
} from '#shared/features/keys/sheet-words.ts'
import { escapeHtml } from '#service/platform/documents/html-text.ts'

interface Sheet {
  readonly siteName: string
  readonly number: number
  /** Local day on which the key was made. */
  readonly madeOn: string
  readonly madeBy: string
  readonly groups: readonly string[]
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'"
const GROUPS_OF_LINE = GROUP_COUNT / 2

/** The recovery sheet as one self-contained page of A4 for Chromium’s print to PDF. */
export function sheetPage(sheet: Sheet): string {
  const facts = [
    ['密钥单编号', `第 ${sheet.number} 号`],
    ['制作日期', sheet.madeOn],
    ['制作人', sheet.madeBy],
  ]
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${SHEET_TITLE}（第 ${sheet.number} 号）</title><style>${STYLE}</style></head><body>`,
    `<p class="secret">${SHEET_MARK}</p>`,
    `<h1>${SHEET_TITLE}</h1><p class="site">${escapeHtml(sheet.siteName)}</p>`,
    `<table class="facts"><tr>${facts
      .map(([name, value]) => `<th>${name}</th><td>${escapeHtml(value ?? '')}</td>`)
      .join('')}</tr></table>`,
    `<table class="key">${lines(sheet.groups)}</table>`,
    `<p class="hint">${SHEET_HINT}</p>`,
    `<ol>${SHEET_RULES.map((rule) => `<li>${rule}</li>`).join('')}</ol>`,
    `<table class="sign"><tr><th></th>${SHEET_SIGNED.map((what) => `<th>${what}</th>`).join('')}</tr>`,
    ...SHEET_SIGNERS.map(
      (who) => `<tr><th>${who}</th>${SHEET_SIGNED.map(() => '<td></td>').join('')}</tr>`,
    ),
    '</table></body></html>',
  ].join('\n')
}

function lines(groups: readonly string[]): string {
  const cells = groups.map(
    (group, index) => `<td><span>第 ${index + 1} 组</span><b>${escapeHtml(group)}</b></td>`,
  )
  const rows = [cells.slice(0, GROUPS_OF_LINE), cells.slice(GROUPS_OF_LINE)]
  return rows.map((row) => `<tr>${row.join('')}</tr>`).join('')
}

const STYLE = `
@page{size:210mm 297mm;margin:18mm 18mm 16mm}
*{box-sizing:border-box}
body{margin:0;color:#000;font:11.5pt/1.7 "宋体","SimSun","Noto Serif CJK SC",serif}
h1{margin:6mm 0 1mm;text-align:center;font:bold 24pt/1.4 "黑体","SimHei","Noto Sans CJK SC",sans-serif;letter-spacing:4pt}
p{margin:0}
.secret{text-align:right;font:bold 11pt "黑体","SimHei","Noto Sans CJK SC",sans-serif}
.site{text-align:center;font-size:13pt;margin-bottom:5mm}
table{width:100%;border-collapse:collapse}
th,td{border:.5pt solid #000;padding:2mm 3mm;font-weight:normal}
.facts th{white-space:nowrap;background:#eee}
.key{margin:6mm 0 2mm;border:1.5pt solid #000}
.key td{text-align:center;padding:4mm 1mm 5mm;border:none}
.key span{display:block;font-size:9.5pt;color:#333}
.key b{font:bold 25pt/1.4 "Consolas","DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace;letter-spacing:2pt}
.hint{font-size:10pt;text-align:center}
ol{margin:5mm 0;padding-left:2em}
li{margin-bottom:1.5mm;text-align:justify}
.sign th:first-child{width:22mm}
.sign td{height:11mm}
.sign th{background:#eee}`
