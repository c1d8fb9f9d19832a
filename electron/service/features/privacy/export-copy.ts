import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import { attachmentKindName, formatOf } from '#shared/features/attachments/attachment-codes.ts'
import {
  getStoredFile,
  listAttachmentRows,
  mayReach,
} from '#service/features/attachments/attachments.public.ts'
import { formerFiles, listCategoryPeriods } from '#service/features/children/children.public.ts'
import { listConsentsOf } from '#service/features/consents/consents.public.ts'
import { getSite } from '#service/features/site/site.public.ts'
import type { QueryContext, TaskContext } from '#service/platform/context.ts'
import { packEncrypted } from '#service/platform/documents/encrypted-zip.ts'
import { writeOfficialDocument } from '#service/platform/documents/official-document.ts'
import { renderPrintPage } from '#service/platform/documents/print-page.ts'
import { writeWorkbook } from '#service/platform/documents/workbook-writer.ts'
import type { ZipEntry } from '#service/platform/documents/zip-writer.ts'
import { readStored } from '#service/platform/files/file-store.ts'
import { readCare } from './care-copy.repository.ts'
import type { HeldAboutChild } from './child-copy.ts'
import { readTraces } from './child-copy.repository.ts'
import { copyDocument, copyWorkbook } from './copy-document.ts'
import { getChild } from './record-life.ts'
import { requestsOf } from './requests.ts'
import { writeAllNamed } from './write-folder.ts'

type Order = ParsedInput<'privacy.exportCopy'>

/**
 * 个人信息副本: all that is held about a child, with its files if asked for, as it is or in one
 * encrypted zip. Names of files tell only the child's number. Throws NOT_FOUND, ATTACHMENT_MISSING,
 * ATTACHMENT_DAMAGED, FOLDER_NOT_WRITABLE, FILE_IN_USE, DISK_FULL.
 */
export async function exportCopy(
  context: TaskContext,
  order: Order,
): Promise<RouteOutput<'privacy.exportCopy'>> {
  const { site, held, files } = context.read((reader) => ({
    site: getSite(reader.db),
    held: readHeld(reader, order.id),
    files: order.withFiles ? readFiles(reader, order.id) : [],
  }))
  const applicant = `${order.applicantRelation}${order.applicantName}`
  const head = { site, on: context.today, applicant }
  const stem = `${held.child.number}_个人信息副本_${context.today.replaceAll('-', '')}`
  const document = copyDocument(held, head)
  const pdf = context.printPdf === null ? null : await context.printPdf(renderPrintPage(document))
  const entries: ZipEntry[] = [
    { name: `${stem}.docx`, bytes: await writeOfficialDocument(document) },
    { name: `${stem}.xlsx`, bytes: await writeWorkbook(copyWorkbook(held, head)) },
    ...(pdf === null ? [] : [{ name: `${stem}.pdf`, bytes: pdf }]),
  ]
  for (const { name, stored } of files) {
    entries.push({
      name: `${held.child.number}_附件_${name}`,
      bytes: await readStored(context.site.folder, stored),
    })
  }
  const written = await writeAllNamed(
    order.folder,
    await packed(entries, stem, order, context),
    () =>
      context.write((command) => {
        command.about('child', order.id)
        command.because(`${applicant}：${order.reason}`)
      }),
  )
  return { folder: order.folder, files: [...written] }
}

async function packed(
  entries: readonly ZipEntry[],
  stem: string,
  { password }: Order,
  { now }: TaskContext,
): Promise<readonly ZipEntry[]> {
  if (password === null) return entries
  const bytes = await packEncrypted(entries, { password, modifiedAt: new Date(now) })
  return [{ name: `${stem}.zip`, bytes }]
}

function readHeld(reader: QueryContext, id: Order['id']): HeldAboutChild {
  const { db, account } = reader
  const child = getChild(db, id)
  const rows = listAttachmentRows(db, { subject: 'child', subjectId: id })
  const attachments = rows.filter((row) => mayReach(db, account, row.restrictedClass))
  return {
    ...readTraces(db, child),
    ...readCare(db, id),
    child,
    former: formerFiles(db, id),
    categories: listCategoryPeriods(db).filter(({ childId }) => childId === id),
    consents: listConsentsOf(db, id),
    attachments,
    hiddenFiles: rows.length - attachments.length,
    requests: requestsOf(db, id),
  }
}

function readFiles({ db, account }: QueryContext, id: Order['id']) {
  return listAttachmentRows(db, { subject: 'child', subjectId: id })
    .filter((row) => row.removedAt === null && mayReach(db, account, row.restrictedClass))
    .map((row) => ({
      name: `${attachmentKindName(row.kind).replaceAll('/', '、')}_${row.id}.${formatOf(row.mediaType).extension}`,
      stored: getStoredFile(db, row.id),
    }))
}
