import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/kernel/app-error.ts'
import { flushFolder, fromFileError, removeUnfinished, unfinishedName } from './files.ts'
import { checkFiles } from './check-backup.ts'
import { readManifest } from './manifest.ts'
import { copyAttachments, copyChecked } from './second-copy.ts'
import { attachmentsFolder, backupsFolder } from './write-backup.ts'

const PLAN_FILE = 'restore.json'
const VAULT_NAME = 'site.vault.json'
const DATABASE_PART = /^site(?:-[1-9]\d*)?\.db(?:-wal|-shm|-journal|\.making)?$/u

const innerName = z.string().regex(/^\.[\w-]+$/u)
const planSchema = z.object({
  format: z.literal(1),
  staging: innerName,
  replaced: innerName,
  database: z.string().regex(DATABASE_PART),
  bringsVault: z.boolean(),
  /** Folder below backups/ in which the replaced files stay as they are, when no copy was possible. */
  keepAs: z
    .string()
    .regex(/^[^\\/]+$/u)
    .nullable(),
})
export type RestorePlan = z.infer<typeof planSchema>

export interface StageOrder {
  readonly dataFolder: string
  /** Folder of the backup, and where attachments lie that came with it. */
  readonly backup: string
  readonly attachments: string | null
  /** Name under which its database will be opened. */
  readonly database: string
}

/**
 * Copies a backup beside the present files, checked byte by byte, and brings attachments that are
 * missing here. Returns the name of the staging folder. Throws BACKUP_DAMAGED, DISK_FULL.
 */
export function stageRestore({ dataFolder, backup, attachments, database }: StageOrder): {
  readonly staging: string
} {
  const staging = unfinishedName('restoring')
  const place = join(dataFolder, staging)
  try {
    mkdirSync(dataFolder, { recursive: true })
    for (const kind of ['restoring', 'replaced']) removeUnfinished(dataFolder, kind)
    mkdirSync(place)
    const manifest = readManifest(backup)
    copyChecked(join(backup, manifest.database.name), join(place, database))
    copyChecked(join(backup, manifest.vault.name), join(place, VAULT_NAME))
    checkFiles(place, { ...manifest, database: { ...manifest.database, name: database } })
    if (attachments !== null) {
      copyAttachments(attachments, attachmentsFolder(dataFolder), manifest)
    }
    flushFolder(place)
    return { staging }
  } catch (error) {
    rmSync(place, { recursive: true, force: true })
    throw fromFileError(error, dataFolder)
  }
}

/**
 * Swaps the staged files in. The plan is written first: a program cut off afterwards goes on at its
 * next start, so the site is at every moment the old one or the restored one. Throws
 * RESTORE_SITE_BUSY when the present files cannot be moved (everything is as before), or
 * RESTORE_UNFINISHED when the rest has to wait for the next start.
 */
export function commitRestore(dataFolder: string, plan: Omit<RestorePlan, 'format' | 'replaced'>) {
  const full: RestorePlan = { format: 1, replaced: unfinishedName('replaced'), ...plan }
  const file = join(dataFolder, PLAN_FILE)
  writeFileSync(`${file}.new`, JSON.stringify(full, null, 2), { flush: true })
  renameSync(`${file}.new`, file)
  flushFolder(dataFolder)
  try {
    finishRestore(dataFolder)
  } catch (error) {
    if (!existsSync(join(dataFolder, full.staging, full.database))) {
      throw new AppError('RESTORE_UNFINISHED', { cause: String(error) })
    }
    undo(dataFolder, full)
    throw new AppError('RESTORE_SITE_BUSY')
  }
}

/** Completes a swap that was begun; returns whether there was one. Throws what the disk says. */
export function finishRestore(dataFolder: string): boolean {
  const plan = readPlan(dataFolder)
  if (plan === null) return false
  const staging = join(dataFolder, plan.staging)
  const replaced = join(dataFolder, plan.replaced)
  const isKept = plan.keepAs !== null && existsSync(join(backupsFolder(dataFolder), plan.keepAs))
  if (!isKept) mkdirSync(replaced, { recursive: true })
  // While the staged database waits, whatever bears a database's name here is the old one.
  if (existsSync(join(staging, plan.database))) {
    moveDatabases(dataFolder, replaced)
    renameSync(join(staging, plan.database), join(dataFolder, plan.database))
  }
  if (plan.bringsVault && existsSync(join(staging, VAULT_NAME))) {
    const vault = join(dataFolder, VAULT_NAME)
    if (existsSync(vault)) copyFileSync(vault, join(replaced, VAULT_NAME))
    renameSync(join(staging, VAULT_NAME), vault)
  }
  flushFolder(dataFolder)
  if (plan.keepAs !== null && !isKept) {
    mkdirSync(backupsFolder(dataFolder), { recursive: true })
    renameSync(replaced, join(backupsFolder(dataFolder), plan.keepAs))
  }
  rmSync(join(dataFolder, PLAN_FILE))
  flushFolder(dataFolder)
  rmSync(staging, { recursive: true, force: true })
  rmSync(replaced, { recursive: true, force: true })
  return true
}

export function isRestoreUnfinished(dataFolder: string): boolean {
  return existsSync(join(dataFolder, PLAN_FILE))
}

function moveDatabases(from: string, to: string): void {
  for (const name of readdirSync(from).filter((candidate) => DATABASE_PART.test(candidate))) {
    renameSync(join(from, name), join(to, name))
  }
}

function undo(dataFolder: string, plan: RestorePlan): void {
  moveDatabases(join(dataFolder, plan.replaced), dataFolder)
  rmSync(join(dataFolder, PLAN_FILE), { force: true })
  for (const name of [plan.replaced, plan.staging]) {
    rmSync(join(dataFolder, name), { recursive: true, force: true })
  }
}

/** A plan that cannot be read was never complete: it is written under another name first. */
function readPlan(dataFolder: string): RestorePlan | null {
  try {
    const text = readFileSync(join(dataFolder, PLAN_FILE), 'utf8')
    const parsed = planSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
