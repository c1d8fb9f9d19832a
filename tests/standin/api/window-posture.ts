import type { WebPreferences } from 'electron'

/** The only values the stand-in has; a window that asks for others is refused. */
const posture: Readonly<Partial<Record<keyof WebPreferences, boolean | undefined>>> = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  offscreen: false,
  partition: undefined,
  session: undefined,
}

/** The preferences, if they keep Electron's safe defaults. @throws otherwise */
export function safePreferences(preferences: WebPreferences = {}): WebPreferences {
  const asked = new Map<string, unknown>(Object.entries(preferences))
  for (const [name, value] of Object.entries(posture)) {
    const given = asked.get(name)
    if (given !== undefined && given !== value) {
      throw new Error(
        `stand-in: webPreferences.${name}=${JSON.stringify(given)} is not supported by the stand-in`,
      )
    }
  }
  return preferences
}
