import { spawn } from 'node:child_process'
import { host } from '../host.ts'
import { browser, cdp } from './browser.ts'
import { sandboxSwitches } from './chromium.ts'
import type { TargetInfo } from './protocol.ts'

export interface AttachedTarget {
  readonly targetId: string
  readonly session: string
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** What happens to targets that the application did not ask for. */
export interface TargetEvents {
  /** `window.open` or target=_blank: the new target is held before its first request. */
  readonly popup: (target: TargetInfo, session: string) => void
  readonly gone: (session: string) => void
}

const sessions = new Map<string, string>()
const waiting = new Map<string, (session: string) => void>()
let adopt: ((targetId: string) => void) | undefined

export async function startTargets(events: TargetEvents): Promise<void> {
  cdp().on('', 'Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'page') {
      void cdp()
        .send('Runtime.runIfWaitingForDebugger', {}, sessionId)
        .catch(() => {})
      return
    }
    if (targetInfo.openerId !== undefined) {
      events.popup(targetInfo, sessionId)
      return
    }
    sessions.set(targetInfo.targetId, sessionId)
    waiting.get(targetInfo.targetId)?.(sessionId)
    waiting.delete(targetInfo.targetId)
    adopt?.(targetInfo.targetId)
    adopt = undefined
  })
  cdp().on('', 'Target.detachedFromTarget', ({ sessionId }) => events.gone(sessionId))
  await cdp().send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  })
}

/** A window without tabs or address bar: Chromium's --app mode, asked of the running browser. */
function openAppWindow({ width, height }: Size): Promise<string> {
  return new Promise((resolve, reject) => {
    adopt = resolve
    const late = () => reject(new Error('stand-in: no window appeared'))
    setTimeout(late, 15_000).unref()
    const args = [
      '--app=data:text/html,<title></title>',
      `--user-data-dir=${browser().profileFolder}`,
      `--window-size=${width},${height}`,
      ...sandboxSwitches(),
    ]
    spawn(browser().executable, args, { stdio: 'ignore' }).unref()
  })
}

let lastOpened: Promise<unknown> = Promise.resolve()

async function openTarget(size: Size): Promise<string> {
  if (host.mode === 'preview') {
    const opened = lastOpened.then(() => openAppWindow(size)) // one at a time
    lastOpened = opened.catch(() => {})
    return opened
  }
  const params = { url: 'about:blank', newWindow: true, width: size.width, height: size.height }
  return (await cdp().send('Target.createTarget', params)).targetId
}

/** Opens a window of Chromium and answers its target. */
export async function newTarget(size: Size): Promise<AttachedTarget> {
  const targetId = await openTarget(size)
  const session =
    sessions.get(targetId) ??
    (await new Promise<string>((attached) => waiting.set(targetId, attached)))
  return { targetId, session }
}
