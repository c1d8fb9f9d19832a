import { BrowserWindow } from 'electron'
import { offerPageToPrint } from '../app-protocol.ts'
import { SECURE_PREFERENCES } from '../window.ts'

/** Prints a self-contained page in a hidden window; null when the engine refuses. */
export async function printPdf(html: string): Promise<Uint8Array | null> {
  const page = offerPageToPrint(html)
  const window = new BrowserWindow({ show: false, webPreferences: SECURE_PREFERENCES })
  try {
    await window.loadURL(page.url)
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  } catch {
    return null
  } finally {
    window.destroy()
    page.withdraw()
  }
}
