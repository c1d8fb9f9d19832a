import type { Site } from '#shared/features/site/site.ts'
import { formatDayLong, type Day } from '#shared/kernel/day.ts'
import { escapeHtml } from '#service/platform/documents/html-text.ts'

/** What a certificate says. */
export interface Certificate {
  readonly childName: string
  readonly className: string
  /** Empty where the class belongs to no term. */
  readonly periodName: string
  readonly firstDay: Day
  readonly lastDay: Day
  readonly sessions: number
  readonly attended: number
  readonly issuedOn: Day
}

/** Nothing is fetched and nothing runs, whatever stands in the text. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

const STYLE = `
@page{size:A4 landscape;margin:0}
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#1a1a1a;background:#fff}
.page{width:297mm;height:209.5mm;padding:12mm;overflow:hidden;break-after:page}
.page:last-child{break-after:auto}
.outer{height:100%;border:1.4mm solid #a8322a;padding:2.4mm}
.inner{height:100%;border:.35mm solid #c29a4b;padding:16mm 30mm 14mm;display:flex;flex-direction:column}
h1{margin:0 0 13mm;text-align:center;color:#a8322a;font:normal 46pt/1.2 "华文中宋","STZhongsong","小标宋","Noto Serif CJK SC",serif;letter-spacing:.55em;padding-left:.55em}
p{margin:0;font:20pt/2 "楷体_GB2312","楷体","KaiTi","华文楷体","STKaiti","Noto Serif CJK SC",serif;overflow-wrap:anywhere}
.to{font-weight:bold}
.body{text-indent:2em;text-align:justify}
.foot{margin-top:auto;align-self:flex-end;text-align:center}
.foot p{font-size:16pt;line-height:1.7}
`

/** Certificates as one self-contained page, A4 landscape, one sheet for each child. */
export function certificatePage(
  certificates: readonly Certificate[],
  site: Pick<Site, 'fullName' | 'agencyName'>,
): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>结业证书</title><style>${STYLE}</style></head>`,
    `<body>${certificates.map((one) => sheet(one, site)).join('\n')}</body></html>`,
  ].join('\n')
}

function sheet(one: Certificate, site: Pick<Site, 'fullName' | 'agencyName'>): string {
  const term = one.periodName === '' ? '' : `${one.periodName}`
  const text = [
    `你于${formatDayLong(one.firstDay)}至${formatDayLong(one.lastDay)}参加${term}`,
    `“${one.className}”${one.className.endsWith('班') ? '' : '兴趣班'}学习，`,
    `应到 ${one.sessions} 次，出勤 ${one.attended} 次，准予结业。特发此证，以资鼓励。`,
  ].join('')
  return [
    '<section class="page"><div class="outer"><div class="inner">',
    '<h1>结业证书</h1>',
    `<p class="to">${escapeHtml(one.childName)} 小朋友：</p>`,
    `<p class="body">${escapeHtml(text)}</p>`,
    '<div class="foot">',
    `<p>${escapeHtml(site.fullName)}</p>`,
    `<p>承办机构：${escapeHtml(site.agencyName)}</p>`,
    `<p>${formatDayLong(one.issuedOn)}</p>`,
    '</div></div></div></section>',
  ].join('')
}
