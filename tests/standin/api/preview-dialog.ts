/* Preview only: file and message dialogs as small pages, because there is no system dialog to call. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { MessageBoxOptions } from 'electron'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'

export interface FileDialogOptions {
  readonly title?: string
  readonly defaultPath?: string
  readonly buttonLabel?: string
  readonly properties?: readonly string[]
}

const style = `body{font:14px system-ui;margin:20px}
input{width:100%;box-sizing:border-box;font:inherit;padding:6px}
ul{height:260px;overflow:auto;border:1px solid #bbb;padding:4px;list-style:none}
li{padding:3px 6px;cursor:pointer}li:hover{background:#e8f0fe}
button{font:inherit;padding:6px 18px;margin:10px 8px 0 0}pre{white-space:pre-wrap;font:inherit}`

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Shows the page and answers what it calls `done(…)` with; undefined when it is closed. */
async function ask(title: string, body: string, width: number, height: number): Promise<unknown> {
  const page = `<!doctype html><meta charset="utf-8"><title>${escape(title)}</title><style>${style}</style>${body}`
  const window = new BrowserWindow({ width, height, title })
  try {
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`)
    return await window.webContents.executeJavaScript(
      'new Promise((resolve) => { window.done = resolve })',
    )
  } catch {
    return undefined
  } finally {
    window.destroy()
  }
}

/** Answers the index of the button. */
export async function askMessage(options: MessageBoxOptions): Promise<number> {
  const labels = options.buttons?.length ? options.buttons : ['确定']
  const buttons = labels.map((label, index) => {
    const focus = index === (options.defaultId ?? 0) ? ' autofocus' : ''
    return `<button onclick="done(${index})"${focus}>${escape(label)}</button>`
  })
  const text = `<h3>${escape(options.message)}</h3><pre>${escape(options.detail ?? '')}</pre>`
  const title = options.title || options.message
  const answer = await ask(title, text + buttons.join(''), 480, 300)
  return typeof answer === 'number' ? answer : (options.cancelId ?? 0)
}

function isFolder(place: string): boolean {
  return existsSync(place) && statSync(place).isDirectory()
}

/** Where a file dialog begins: folder and name. */
function beginning({ defaultPath }: FileDialogOptions): [folder: string, name: string] {
  const downloads = app.getPath('downloads')
  if (!defaultPath) return [downloads, '']
  if (isFolder(defaultPath)) return [path.resolve(defaultPath), '']
  const folder = path.isAbsolute(defaultPath) ? path.dirname(defaultPath) : downloads
  return [folder, path.basename(defaultPath)]
}

function listing(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const shown = entries.filter((entry) => !entry.name.startsWith('.'))
  return shown.map((entry) => entry.name + (entry.isDirectory() ? '/' : '')).toSorted()
}

function filePage(folder: string, name: string, button: string): string {
  const pick = `const name=this.dataset.name;name.endsWith('/')?done('cd:'+name):field.value=name`
  const items = ['../', ...listing(folder)].map(
    (entry) => `<li data-name="${escape(entry)}" onclick="${pick}">${escape(entry)}</li>`,
  )
  return `<p>${escape(folder)}</p><ul>${items.join('')}</ul>
<form onsubmit="event.preventDefault();done('pick:'+field.value)">
<input id="field" autofocus value="${escape(name)}">
<button>${escape(button)}</button><button type="button" onclick="done('')">取消</button></form>`
}

/** Answers the chosen path, undefined when the person cancels. */
export async function askFile(
  kind: 'open' | 'save',
  options: FileDialogOptions,
): Promise<string | undefined> {
  const verb = kind === 'save' ? '保存' : '打开'
  const wantsFolder = options.properties?.includes('openDirectory') ?? false
  let [folder, name] = beginning(options)
  for (;;) {
    if (!isFolder(folder)) folder = app.getPath('home')
    const body = filePage(folder, name, options.buttonLabel || verb)
    const answer = await ask(options.title || verb, body, 560, 480)
    const text = typeof answer === 'string' ? answer : ''
    const [, action, value = ''] = /^(cd|pick):(.*)$/s.exec(text) ?? []
    if (action === 'cd') {
      folder = path.resolve(folder, value)
      continue
    }
    if (action === undefined || (value === '' && !wantsFolder)) return undefined
    const chosen = path.resolve(folder, value)
    if (kind === 'save' || existsSync(chosen)) return chosen
    name = value
  }
}
