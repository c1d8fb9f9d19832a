import { strict } from '../strict.ts'
import { state } from './contents-state.ts'
import type { WebContents } from './web-contents.ts'
import type { WebFrameMain } from './web-frame-main.ts'
import { registry } from './window-registry.ts'

function find(wanted: (contents: WebContents) => boolean): WebContents | undefined {
  return [...registry.contents].find(wanted)
}

/** `webContents`, the module. */
export const webContents = strict('webContents', {
  getAllWebContents: () => [...registry.contents],
  fromId: (id: number) => find((contents) => contents.id === id),
  fromDevToolsTargetId: (id: string) => find((contents) => contents[state].page.targetId === id),
  fromFrame: (frame: WebFrameMain) => find((contents) => contents.mainFrame === frame),
  getFocusedWebContents: () => registry.focused?.webContents ?? null,
})
