import { createHash } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { HandedFile, Handover } from '#shared/features/handover/handover.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { folderError, freeName } from '#service/features/privacy/requests.public.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { writeEncryptedZip } from '#service/platform/documents/encrypted-zip.ts'
import type { ZipEntry } from '#service/platform/documents/zip-writer.ts'
import type { SiteDatabase } from '#service/platform/site-database.ts'
import {
  countFiles,
  describeFile,
  handedEntries,
  readHandedOver,
  type HandedOver,
} from './export-contents.ts'
import { getHandover, insertHandover, nextHandoverNumber } from './handover.repository.ts'
import { readmeText } from './readme.ts'

interface Run {
  readonly stop: AbortController
  readonly total: number
  done: number
}

type Order = ParsedInput<'handover.export'>

/** One export at a time for each open site. */
const running = new WeakMap<SiteDatabase, Run>()

/**
 * Writes the one encrypted zip. Files are made in memory one after the other; nothing readable
 * touches the disk. The event is logged before the file gets its name. Throws EXPORT_RUNNING,
 * EXPORT_CANCELLED, ATTACHMENT_MISSING, ATTACHMENT_DAMAGED, FOLDER_NOT_WRITABLE, DISK_FULL.
 */
export async function exportHandover(context: TaskContext, order: Order): Promise<Handover> {
  const { site } = context
  if (running.has(site)) throw new AppError('EXPORT_RUNNING')
  const handed = context.read(readHandedOver)
  const run: Run = { stop: new AbortController(), total: countFiles(handed), done: 0 }
  running.set(site, run)
  try {
    return await write(context, order, handed, run)
  } catch (error) {
    if (run.stop.signal.aborted) throw new AppError('EXPORT_CANCELLED')
    throw folderError(error, order.folder)
  } finally {
    running.delete(site)
  }
}

async function write(
  context: TaskContext,
  { recipient, password, folder }: Order,
  handed: HandedOver,
  run: Run,
): Promise<Handover> {
  const { today, now } = context
  const number = context.read(({ db }) => nextHandoverNumber(db, today.slice(0, 4)))
  const name = freeName(
    folder,
    `${handed.site.shortName}_数据移交_${today.replaceAll('-', '')}.zip`,
  )
  const part = join(folder, `${name}.part`)
  const files: HandedFile[] = []
  const file = await open(part, 'wx')
  try {
    const { sink, facts } = hashingSink(file)
    const entries = withManifest(context, handed, { number, recipient, files, run })
    const options = { password, modifiedAt: new Date(now), signal: run.stop.signal }
    await writeEncryptedZip(sink, entries, options)
    await file.sync()
    await file.close()
    run.stop.signal.throwIfAborted()
    const made = { number, recipient, files, exportedAt: now, fileName: name, ...facts() }
    const handover = context.write((command) => {
      const { db, account } = command
      const id = insertHandover(db, { ...made, by: account.id })
      command.about('handover', id)
      command.because(`移交${recipient.unit}${recipient.person}：${recipient.purpose}`)
      return getHandover(db, id)
    })
    await rename(part, join(folder, name))
    return handover
  } catch (error) {
    await file.close().catch(() => {})
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
}

interface Manifested {
  readonly number: string
  readonly recipient: Order['recipient']
  readonly files: HandedFile[]
  readonly run: Run
}

async function* withManifest(
  context: TaskContext,
  handed: HandedOver,
  { number, recipient, files, run }: Manifested,
): AsyncGenerator<ZipEntry> {
  const source = { folder: context.site.folder, printPdf: context.printPdf, today: context.today }
  for await (const entry of handedEntries(source, handed)) {
    files.push(describeFile(entry))
    run.done += 1
    yield entry
    // Other requests get their turn: the screen asks how far it is, and may stop it.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const readme = encode(readmeText(handed, { number, recipient, today: context.today }))
  files.push(describeFile({ name: '说明.txt', bytes: readme, rows: null }))
  yield { name: '说明.txt', bytes: readme }
  const manifest = { number, site: handed.site.fullName, recipient, exportedAt: context.now, files }
  const bytes = encode(JSON.stringify(manifest, null, 2))
  yield { name: 'manifest.json', bytes }
  files.push(describeFile({ name: 'manifest.json', bytes, rows: null }))
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function hashingSink(file: FileHandle) {
  const hash = createHash('sha256')
  let bytes = 0
  const sink = new WritableStream<Uint8Array>({
    write: async (piece) => {
      hash.update(piece)
      bytes += piece.length
      for (let at = 0; at < piece.length;) {
        at += (await file.write(piece, at, piece.length - at)).bytesWritten
      }
    },
  })
  return { sink, facts: () => ({ bytes, sha256: hash.digest('hex') }) }
}

export function exportProgress(context: TaskContext): Promise<RouteOutput<'handover.progress'>> {
  context.account()
  const run = running.get(context.site)
  return Promise.resolve({
    isRunning: run !== undefined,
    done: run?.done ?? 0,
    total: run?.total ?? 0,
  })
}

export function cancelExport(context: TaskContext): Promise<Record<never, never>> {
  context.account()
  running.get(context.site)?.stop.abort()
  return Promise.resolve({})
}
