import type { HandlersFor } from '#service/platform/context.ts'
import { openChildAccess } from './child-access.ts'
import { listPeople } from './events.repository.ts'
import { exportEvents } from './export-events.ts'
import { lastCheck, listLog } from './list-events.ts'
import { printChildAccess } from './print-child-access.ts'
import { readEvent } from './read-event.ts'
import { verify } from './verify.ts'

export const auditHandlers: HandlersFor<'audit'> = {
  'audit.list': listLog,
  'audit.people': ({ db }) => listPeople(db),
  'audit.event': readEvent,
  'audit.childAccess': openChildAccess,
  'audit.printChildAccess': printChildAccess,
  'audit.verify': verify,
  'audit.lastCheck': lastCheck,
  'audit.export': exportEvents,
}
