import { BrowserWindow } from 'electron'
import { offerPageToPrint } from './app-protocol.ts'
import { SECURE_PREFERENCES } from './window.ts'

/** A backup that is done sooner shows nothing. */
const PATIENCE_MS = 800

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>正在备份</title>
<style>body{margin:0;height:100vh;display:flex;flex-direction:column;align-items:center;
justify-content:center;font:15px "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2d3a;
background:#fff}small{margin-top:8px;color:#5a6a78}</style></head>
<body>正在备份数据，请不要关机…<small>完成后自动退出，最多半分钟</small></body></html>`

/** Says that the last backup is being made, if it takes long enough to be noticed; returns its end. */
export function showClosingNotice(): () => void {
  const shown: { window?: BrowserWindow; withdraw?: () => void } = {}
  const timer = setTimeout(() => {
    const page = offerPageToPrint(PAGE)
    const window = new BrowserWindow({
      width: 360,
      height: 140,
      resizable: false,
      minimizable: false,
      maximizable: false,
      title: '正在备份',
      webPreferences: SECURE_PREFERENCES,
    })
    shown.window = window
    shown.withdraw = () => page.withdraw()
    void window.loadURL(page.url).catch(() => {})
  }, PATIENCE_MS)
  return () => {
    clearTimeout(timer)
    shown.withdraw?.()
    if (shown.window?.isDestroyed() === false) shown.window.destroy()
  }
}
