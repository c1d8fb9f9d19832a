import { app, dialog, shell, type OpenDialogOptions } from 'electron'
import type { Answer } from '#shared/contract/envelope.ts'
import type { SystemRouteName, SystemRoutes } from '#shared/contract/system.ts'
import type { ServiceProcess } from '../service-process.ts'
import type { OfficeWindow } from '../window.ts'
import type { ChosenPaths } from './chosen-paths.ts'

type SystemHandlers = {
  readonly [R in SystemRouteName]: (
    input: SystemRoutes[R]['input'],
  ) => Promise<SystemRoutes[R]['output']>
}

/** Acts only the shell can do, by route name; each answers like the service does. */
export function systemHandlers(
  office: OfficeWindow,
  chosen: ChosenPaths,
  service: ServiceProcess,
): Readonly<Record<string, (input: unknown) => Promise<Answer>>> {
  const choose = async (options: OpenDialogOptions) => {
    const window = office.current
    const picked =
      window === null
        ? await dialog.showOpenDialog(options)
        : await dialog.showOpenDialog(window, options)
    const path = picked.canceled ? undefined : picked.filePaths[0]
    if (path === undefined) return null
    chosen.add(path)
    return { path }
  }
  const handlers: SystemHandlers = {
    'system.choose-file': ({ title, filters }) =>
      choose({
        title,
        properties: ['openFile'],
        filters: filters.map((filter) => ({ ...filter, extensions: [...filter.extensions] })),
      }),
    'system.choose-folder': ({ title }) =>
      choose({ title, properties: ['openDirectory', 'createDirectory'] }),
    'system.show-in-folder': ({ path }) => {
      shell.showItemInFolder(path)
      return Promise.resolve(null)
    },
    'system.data-folder': () => Promise.resolve({ path: service.dataFolder }),
    'system.restart-service': () => {
      service.startAgain()
      return Promise.resolve(null)
    },
    'system.about': () =>
      Promise.resolve({
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        chromium: process.versions['chrome'] ?? '',
        preview: app.commandLine.hasSwitch('preview'),
      }),
  }
  return Object.fromEntries(
    Object.entries(handlers).map(([route, handler]) => [route, answering(handler)]),
  )
}

function answering(handler: (input: never) => Promise<unknown>) {
  return async (input: unknown): Promise<Answer> => {
    try {
      return { ok: true, value: await handler(input as never) }
    } catch {
      return { ok: false, error: { code: 'INTERNAL', details: {} } }
    }
  }
}
