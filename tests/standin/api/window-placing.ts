import type { Page } from '../browser/page.ts'
import type { Size } from '../browser/targets.ts'
import { debug, host, messageOf } from '../host.ts'

/**
 * Gives the window its size. Headless Chromium counts its own invisible toolbar: the window is
 * grown until the page has the size asked for.
 */
export async function placeWindow(
  page: Page,
  { width, height }: Size,
  visible: boolean,
): Promise<void> {
  try {
    const { windowId } = await page.whenAttached('Browser.getWindowForTarget')
    const set = (bounds: object) => page.command('Browser.setWindowBounds', { windowId, bounds })
    await set({ width, height })
    if (host.mode === 'preview') {
      await set({ windowState: visible ? 'normal' : 'minimized' })
      return
    }
    const { cssLayoutViewport } = await page.command('Page.getLayoutMetrics')
    const missing = height - cssLayoutViewport.clientHeight
    if (missing > 0) await set({ width, height: height + missing })
  } catch (error) {
    debug(messageOf(error))
  }
}
