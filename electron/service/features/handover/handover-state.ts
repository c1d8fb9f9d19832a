import type { HandoverCheck, HandoverState } from '#shared/features/handover/handover.ts'
import { addMonths, type Day } from '#shared/kernel/day.ts'
import { periodContaining } from '#shared/kernel/period.ts'
import { campDaysDue } from '#service/features/camps/camps.public.ts'
import { countOpenRequests } from '#service/features/privacy/requests.public.ts'
import { hasReport } from '#service/features/reports/reports.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import { rollCallDue } from '#service/features/tutoring/tutoring.public.ts'
import { readSecondSetting } from '#service/platform/backups/backup-setting.ts'
import { listBackups } from '#service/platform/backups/list-backups.ts'
import { isSecondThere } from '#service/platform/backups/second-copy.ts'
import { backupsFolder } from '#service/platform/backups/write-backup.ts'
import { localDay } from '#service/platform/clock.ts'
import type { QueryContext, TaskContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { readHandedOver } from './export-contents.ts'
import { listHandovers } from './handover.repository.ts'
import { OPEN_LOANS } from './registers.repository.ts'

/** What to look at before handing over; nothing here forbids it. */
export function handoverState(task: TaskContext): Promise<HandoverState> {
  return Promise.resolve(
    task.read((context) => {
      const { fullName, contract } = getSite(context.db)
      return {
        siteName: fullName,
        contractEndsOn: contract.endsOn,
        isContractOver: contract.endsOn < context.today,
        checks: checksOf(context, contract, task.site.folder),
        handovers: listHandovers(context.db),
      }
    }),
  )
}

function checksOf(
  context: QueryContext,
  contract: { readonly startsOn: Day; readonly endsOn: Day },
  folder: string,
): HandoverCheck[] {
  const { db, today } = context
  const newest = listBackups(backupsFolder(folder)).find(({ isWhole }) => isWhole)
  const backedUpOn = newest === undefined ? '' : localDay(new Date(newest.manifest.madeAt))
  const second = readSecondSetting(db)
  const count = (code: HandoverCheck['code'], open: number): HandoverCheck => ({
    code,
    state: open === 0 ? 'ok' : 'open',
    figure: String(open),
  })
  return [
    {
      code: 'contract',
      state: contract.endsOn < today ? 'ok' : 'open',
      figure: contract.endsOn,
    },
    count('reports', unreportedQuarters(db, contract, today)),
    count('requests', countOpenRequests(db)),
    count('loans', db.get(OPEN_LOANS).count),
    count('roll-calls', rollCallDue(db, today).length + campDaysDue(db, today).length),
    { code: 'backups', state: backedUpOn === today ? 'ok' : 'open', figure: backedUpOn },
    {
      code: 'second-copy',
      state: second === null || isSecondThere(second.folder) ? 'ok' : 'open',
      figure: second?.folder ?? '',
    },
    count('attachments', readHandedOver(context).withheld),
  ]
}

/** Quarters of the contract that are over and were never counted. */
function unreportedQuarters(
  db: Reads,
  contract: { readonly startsOn: Day; readonly endsOn: Day },
  today: Day,
): number {
  let missing = 0
  for (let day = contract.startsOn; day <= contract.endsOn; day = addMonths(day, 3)) {
    const quarter = periodContaining('quarter', day)
    if (quarter.endsOn < today && !hasReport(db, quarter)) missing += 1
  }
  return missing
}
