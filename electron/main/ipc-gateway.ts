import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Answer } from '#shared/contract/envelope.ts'
import type { PathFields } from '#shared/contract/service-messages.ts'
import { isOwnPage } from './navigation-guard.ts'
import type { ServiceProcess } from './service-process.ts'
import { ChosenPaths } from './system/chosen-paths.ts'
import { systemHandlers } from './system/system-handlers.ts'
import type { OfficeWindow } from './window.ts'

const LARGEST_INPUT = 4_000_000
const REQUEST_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The only door for requests: a page of ours, in the top frame, of sane size, with chosen paths. */
export function startGateway(service: ServiceProcess, office: OfficeWindow): void {
  const chosen = new ChosenPaths()
  const system = systemHandlers(office, chosen, service)
  ipcMain.handle(
    'office:request',
    async (event, route: unknown, input: unknown, requestId: unknown): Promise<Answer> => {
      if (!isTrusted(event, office)) return refuse('NOT_ALLOWED')
      if (typeof route !== 'string' || sizeOf(input) > LARGEST_INPUT) return refuse('INVALID_INPUT')
      if (!isRequestId(requestId)) return refuse('INVALID_INPUT')
      const answerSystem = Object.hasOwn(system, route) ? system[route] : undefined
      if (answerSystem !== undefined) return answerSystem(input)
      const all = await service.pathFields
      if (all === null) return refuse('SERVICE_GONE')
      const fields = pathFieldsOf(route, all)
      if (!pathsWereChosen(fields, input, chosen)) return refuse('NOT_ALLOWED')
      return service.request(route, input, requestId)
    },
  )
}

/** Queries carry none; anything else has the form crypto.randomUUID gives. */
function isRequestId(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && REQUEST_ID.test(value))
}

function isTrusted(event: IpcMainInvokeEvent, office: OfficeWindow): boolean {
  const frame = event.senderFrame
  const window = office.current
  if (frame === null || window === null) return false
  return event.sender === window.webContents && frame.parent === null && isOwnPage(frame.url)
}

function pathFieldsOf(route: string, all: PathFields): readonly string[] {
  return Object.hasOwn(all, route) ? (all[route] ?? []) : []
}

/** A route that takes file paths gets only those the user picked in a dialog of this run. */
function pathsWereChosen(fields: readonly string[], input: unknown, chosen: ChosenPaths): boolean {
  const values: Readonly<Record<string, unknown>> =
    typeof input === 'object' && input !== null ? { ...input } : {}
  return fields.every((name) => {
    const path = values[name]
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

function refuse(code: string): Answer {
  return { ok: false, error: { code, details: {} } }
}
