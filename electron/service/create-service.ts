import { z } from 'zod'
import type { Answer } from '#shared/contract/envelope.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'
import { accountsHandlers } from './features/accounts/accounts.handlers.ts'
import { calendarHandlers } from './features/calendar/calendar.handlers.ts'
import { campsHandlers } from './features/camps/camps.handlers.ts'
import { childrenHandlers } from './features/children/children.handlers.ts'
import { fundingHandlers } from './features/funding/funding.handlers.ts'
import { importsHandlers } from './features/imports/imports.handlers.ts'
import { libraryHandlers } from './features/library/library.handlers.ts'
import { reportsHandlers } from './features/reports/reports.handlers.ts'
import { roomsHandlers } from './features/rooms/rooms.handlers.ts'
import { siteHandlers } from './features/site/site.handlers.ts'
import { tutoringHandlers } from './features/tutoring/tutoring.handlers.ts'
import { keysHandlers } from './features/keys/keys.handlers.ts'
import { attachmentsHandlers } from './features/attachments/attachments.handlers.ts'
import { auditHandlers } from './features/audit/audit.handlers.ts'
import { backupsHandlers } from './features/backups/backups.handlers.ts'
import { privacyHandlers } from './features/privacy/privacy.handlers.ts'
import { handoverHandlers } from './features/handover/handover.handlers.ts'
import { workbenchHandlers } from './features/workbench/workbench.handlers.ts'
import { migrations } from './migrations/index.ts'
import { PASSWORD_COST_LOG2 } from './platform/database/vault.ts'
import type { Clock } from './platform/clock.ts'
import type { PdfPrinter } from './platform/context.ts'
import type { Log } from './platform/log.ts'
import { Router } from './platform/router.ts'
import { Session } from './platform/session.ts'
import { SiteDatabase } from './platform/site-database.ts'

export interface ServiceDeps {
  /** Folder of the site's files; made when the site is set up. */
  readonly dataFolder: string
  readonly clock: Clock
  readonly log: Log
  readonly printPdf: PdfPrinter | null
  readonly checkOutput: boolean
  /** Cost of new passwords, log2; tests lower it. */
  readonly passwordCostLog2?: number
}

export interface Service {
  /** Answers one request; never rejects. An act with a `requestId` is recorded once: ALREADY_DONE. */
  handle(route: string, input: unknown, requestId?: string): Promise<Answer>
  /** Calls `listener` after every change; returns the way to stop. */
  onEvent(listener: (event: OfficeEvent) => void): () => void
  /** Closes the database. */
  close(): void
}

// Messages of refused fields reach the screen.
z.config(z.locales.zhCN())

/** Joins platform and features: the same service in Electron, in the console and in tests. */
export function createService(deps: ServiceDeps): Service {
  const listeners = new Set<(event: OfficeEvent) => void>()
  const site = new SiteDatabase(
    deps.dataFolder,
    migrations,
    deps.passwordCostLog2 ?? PASSWORD_COST_LOG2,
  )
  const session = new Session()
  const router = new Router(
    {
      ...accountsHandlers,
      ...siteHandlers,
      ...roomsHandlers,
      ...childrenHandlers,
      ...importsHandlers,
      ...calendarHandlers,
      ...campsHandlers,
      ...tutoringHandlers,
      ...libraryHandlers,
      ...fundingHandlers,
      ...reportsHandlers,
      ...keysHandlers,
      ...attachmentsHandlers,
      ...auditHandlers,
      ...backupsHandlers,
      ...privacyHandlers,
      ...handoverHandlers,
      ...workbenchHandlers,
    },
    {
      ...deps,
      site,
      session,
      emit: (event) => {
        for (const listener of listeners) listener(event)
      },
    },
  )
  return {
    handle: (route, input, requestId) => router.handle(route, input, requestId ?? null),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      session.close()
      site.close()
    },
  }
}
