import { z } from 'zod'
import type { Answer } from '#shared/contract/envelope.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'
import { accountsHandlers } from './features/accounts/accounts.handlers.ts'
import { calendarHandlers } from './features/calendar/calendar.handlers.ts'
import { campsHandlers } from './features/camps/camps.handlers.ts'
import { childrenHandlers } from './features/children/children.handlers.ts'
import { exportsHandlers } from './features/exports/exports.handlers.ts'
import { familiesHandlers } from './features/families/families.handlers.ts'
import { consentsHandlers } from './features/consents/consents.handlers.ts'
import { collectorsHandlers } from './features/collectors/collectors.handlers.ts'
import { duplicatesHandlers } from './features/duplicates/duplicates.handlers.ts'
import { dossiersHandlers } from './features/dossiers/dossiers.handlers.ts'
import { gradesHandlers } from './features/grades/grades.handlers.ts'
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
import { parametersHandlers } from './features/parameters/parameters.handlers.ts'
import { assessmentsHandlers } from './features/assessments/assessments.handlers.ts'
import { plansHandlers } from './features/plans/plans.handlers.ts'
import { privacyHandlers } from './features/privacy/privacy.handlers.ts'
import { handoverHandlers } from './features/handover/handover.handlers.ts'
import { teamHandlers } from './features/team/team.handlers.ts'
import { inventoryHandlers } from './features/inventory/inventory.handlers.ts'
import { bookingsHandlers } from './features/bookings/bookings.handlers.ts'
import { attendanceHandlers } from './features/attendance/attendance.handlers.ts'
import { enrolmentsHandlers } from './features/enrolments/enrolments.handlers.ts'
import { programmesHandlers } from './features/programmes/programmes.handlers.ts'
import { classesHandlers } from './features/classes/classes.handlers.ts'
import { parentSchoolHandlers } from './features/parent-school/parent-school.handlers.ts'
import { workbenchHandlers } from './features/workbench/workbench.handlers.ts'
import { migrations } from './migrations/index.ts'
import type { OpenDatabase } from './platform/database/open.ts'
import { PASSWORD_COST_LOG2 } from './platform/database/vault.ts'
import { BackupDesk } from './platform/backups/backup-desk.ts'
import { UnfinishedRestore } from './platform/backups/unfinished-restore.ts'
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
  /** Written into backups; empty where nobody asks for it. */
  readonly programVersion?: string
  /** Backups at sign-in, every half hour and at the end; scripts and most tests do without. */
  readonly automaticBackups?: boolean
  /** The bench compares with a file that is not encrypted. */
  readonly openDatabase?: OpenDatabase
}

export interface Service {
  /** Answers one request; never rejects. An act with a `requestId` is recorded once: ALREADY_DONE. */
  handle(route: string, input: unknown, requestId?: string): Promise<Answer>
  /** Calls `listener` after every change; returns the way to stop. */
  onEvent(listener: (event: OfficeEvent) => void): () => void
  /** Does what is due by the clock: a backup, or the second copy. To be called every minute. */
  tick(): Promise<void>
  /** Makes the last backup if there is something to keep, then closes; never hangs, never rejects. */
  leave(): Promise<void>
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
    deps.openDatabase,
  )
  const session = new Session()
  const emit = (event: OfficeEvent) => {
    for (const listener of listeners) listener(event)
  }
  const desk = new BackupDesk({
    ...deps,
    site,
    session,
    migrations,
    programVersion: deps.programVersion ?? '',
    isAutomatic: deps.automaticBackups ?? false,
    emit,
  })
  const unfinished = new UnfinishedRestore(deps.dataFolder, deps.log)
  const router = new Router(
    {
      ...accountsHandlers,
      ...siteHandlers,
      ...roomsHandlers,
      ...childrenHandlers,
      ...familiesHandlers,
      ...consentsHandlers,
      ...collectorsHandlers,
      ...duplicatesHandlers,
      ...dossiersHandlers,
      ...gradesHandlers,
      ...importsHandlers,
      ...exportsHandlers,
      ...calendarHandlers,
      ...campsHandlers,
      ...tutoringHandlers,
      ...libraryHandlers,
      ...fundingHandlers,
      ...reportsHandlers,
      ...parametersHandlers,
      ...assessmentsHandlers,
      ...plansHandlers,
      ...keysHandlers,
      ...attachmentsHandlers,
      ...auditHandlers,
      ...backupsHandlers(desk),
      ...privacyHandlers,
      ...handoverHandlers(desk),
      ...teamHandlers,
      ...inventoryHandlers,
      ...bookingsHandlers,
      ...attendanceHandlers,
      ...enrolmentsHandlers,
      ...programmesHandlers,
      ...classesHandlers,
      ...parentSchoolHandlers,
      ...workbenchHandlers,
    },
    {
      ...deps,
      site,
      session,
      emit,
    },
  )
  return {
    handle: async (route, input, requestId) => {
      if (!unfinished.isFinished()) return unfinished.answer
      const backUp = route === 'accounts.signOut' ? desk.beforeSignOut() : null
      const answer = await router.handle(route, input, requestId ?? null)
      if (backUp === null) desk.noteRequest()
      else backUp()
      return answer
    },
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tick: () => desk.tick(),
    leave: async () => {
      await desk.leave()
      session.close()
      site.close()
    },
    close: () => {
      session.close()
      site.close()
    },
  }
}
