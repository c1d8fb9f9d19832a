import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Answer } from '#shared/contract/envelope.ts'
import { contract, isRouteName } from '#shared/contract/index.ts'
import { isOwnPage } from './navigation-guard.ts'
import type { ServiceProcess } from './service-process.ts'
import { ChosenPaths } from './system/chosen-paths.ts'
import { systemHandlers } from './system/system-handlers.ts'
import type { OfficeWindow } from './window.ts'

const LARGEST_INPUT = 4_000_000

/** The only door for requests: a page of ours, in the top frame, of sane size, with chosen paths. */
export function startGateway(service: ServiceProcess, office: OfficeWindow): void {
  const chosen = new ChosenPaths()
  const system = systemHandlers(office, chosen)
  ipcMain.handle('office:request', (event, route: unknown, input: unknown): Promise<Answer> => {
    if (!isTrusted(event, office)) return refuse('NOT_ALLOWED')
    if (typeof route !== 'string' || sizeOf(input) > LARGEST_INPUT) return refuse('INVALID_INPUT')
    const answerSystem = system[route]
    if (answerSystem !== undefined) return answerSystem(input)
    if (!pathsWereChosen(route, input, chosen)) return refuse('NOT_ALLOWED')
    return service.request(route, input)
  })
}

function isTrusted(event: IpcMainInvokeEvent, office: OfficeWindow): boolean {
  const frame = event.senderFrame
  const window = office.current
  if (frame === null || window === null) return false
  return event.sender === window.webContents && frame.parent === null && isOwnPage(frame.url)
}

/** A route that takes file paths gets only those the user picked in a dialog of this run. */
function pathsWereChosen(route: string, input: unknown, chosen: ChosenPaths): boolean {
  if (!isRouteName(route)) return true
  const fields: Readonly<Record<string, unknown>> =
    typeof input === 'object' && input !== null ? { ...input } : {}
  const routeSpec: { readonly paths?: readonly string[] } = contract[route]
  return (routeSpec.paths ?? []).every((name) => {
    const path = fields[name]
    return typeof path === 'string' && chosen.has(path)
  })
}

function sizeOf(input: unknown): number {
  try {
    return JSON.stringify(input)?.length ?? 0
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

function refuse(code: string): Promise<Answer> {
  return Promise.resolve({ ok: false, error: { code, details: {} } })
}
