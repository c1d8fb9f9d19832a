import { isAbsolute, relative, resolve } from 'node:path'
import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { writeAllNamed } from '#service/features/privacy/requests.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { BackupDesk } from '#service/platform/backups/backup-desk.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { writeWorkbook } from '#service/platform/documents/workbook-writer.ts'
import { certificateDocument } from './certificate.ts'
import { previewDestruction } from './destruction-preview.ts'
import { getHandover } from './handover.repository.ts'
import { paperOf } from './paper.ts'
import { readResidualLog, residualLogBook } from './residual-log.ts'

type Order = ParsedInput<'handover.destroy'>

/**
 * The end of a site: certificate and residual log are written first, then the keys go, then the
 * files. Throws HANDOVER_NOT_VERIFIED, CONTRACT_NOT_OVER, SITE_NAME_WRONG, WRONG_PASSWORD,
 * TOO_MANY_ATTEMPTS, FOLDER_INSIDE_SITE, FOLDER_NOT_WRITABLE, DISK_FULL or DATABASE_BUSY.
 */
export async function destroySite(
  desk: BackupDesk,
  context: TaskContext,
  order: Order,
): Promise<RouteOutput<'handover.destroy'>> {
  const { site, session, now } = context
  if (isInside(order.folder, site.folder)) throw new AppError('FOLDER_INSIDE_SITE')
  context.read((reader) => refuseEarly(reader, order))
  const { loginName } = context.account()
  await session.attempts.attempt(loginName, now, () =>
    site.checkPassword(loginName, order.password),
  )
  return desk.alone(async () => {
    const files = await writeProof(context, order)
    const { left } = site.destroy(files.reachableSecond)
    session.close()
    desk.forget()
    return { folder: order.folder, files: [...files.names], left }
  })
}

/** Certificate and residual log; both stand before a key is touched. */
async function writeProof(context: TaskContext, order: Order) {
  const preview = await previewDestruction(context)
  const facts = recordIntent(context, order)
  const { log } = facts
  const stem = `${facts.site.shortName}_${context.today.replaceAll('-', '')}`
  const paper = await paperOf(
    context,
    certificateDocument({
      ...facts,
      preview,
      at: context.now,
      grounds: order.grounds,
      logHash: log.hash,
      logEvents: log.rows.length,
    }),
  )
  const head = { author: facts.site.agencyName, siteName: facts.site.fullName }
  const book = await writeWorkbook(residualLogBook(log, head))
  const names = await writeAllNamed(
    order.folder,
    [
      { name: `${stem}_数据销毁证明.${paper.extension}`, bytes: paper.bytes },
      { name: `${stem}_留存日志.xlsx`, bytes: book },
    ],
    () => {},
  )
  return { names, reachableSecond: preview.isSecondThere ? preview.secondFolder : null }
}

/** The last event of the log is this act itself; the residual log ends with it. */
function recordIntent(context: TaskContext, order: Order) {
  const facts = context.write((command) => {
    command.about('handover', order.id)
    command.because(order.grounds === '' ? '合同终止，移交后销毁' : order.grounds)
    return {
      handover: getHandover(command.db, order.id),
      site: getSite(command.db),
      by: command.account.displayName,
    }
  })
  return { ...facts, log: context.read(({ db }) => readResidualLog(db)) }
}

function refuseEarly(
  { db, today }: Parameters<Parameters<TaskContext['read']>[0]>[0],
  { id, siteName, grounds }: Order,
): void {
  if (getHandover(db, id).verifiedAt === null) throw new AppError('HANDOVER_NOT_VERIFIED')
  const { fullName, contract } = getSite(db)
  if (contract.endsOn >= today && grounds.length < 4) {
    throw new AppError('CONTRACT_NOT_OVER', { endsOn: contract.endsOn })
  }
  if (siteName.trim() !== fullName) throw new AppError('SITE_NAME_WRONG')
}

/** The proof must not go with what it proves. */
function isInside(folder: string, dataFolder: string): boolean {
  const path = relative(resolve(dataFolder), resolve(folder))
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}
