import type { ParsedInput } from '#shared/contract/index.ts'
import type { HandedFile, Handover } from '#shared/features/handover/handover.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { sha256Of } from '#service/platform/backups/files.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { readEncryptedZip, type ReadEntry } from '#service/platform/documents/encrypted-zip.ts'
import { getHandover, setVerified } from './handover.repository.ts'

/**
 * Opens the zip with its password and compares every file with what was written. Throws NOT_FOUND,
 * ZIP_NOT_OF_HANDOVER, ZIP_PASSWORD_WRONG, ZIP_NOT_ENCRYPTED or ZIP_DAMAGED.
 */
export async function verifyHandover(
  context: TaskContext,
  { id, file, password }: ParsedInput<'handover.verify'>,
): Promise<Handover> {
  const handover = context.read(({ db }) => getHandover(db, id))
  if (hashOf(file) !== handover.sha256) throw new AppError('ZIP_NOT_OF_HANDOVER')
  const found = await readEncryptedZip(file, password)
  if (!isSame(found, handover.files)) throw new AppError('ZIP_DAMAGED')
  return context.write((command) => {
    command.about('handover', id)
    setVerified(command.db, id, command.now)
    return getHandover(command.db, id)
  })
}

function hashOf(file: string): string {
  try {
    return sha256Of(file)
  } catch {
    throw new AppError('ZIP_NOT_OF_HANDOVER')
  }
}

function isSame(found: readonly ReadEntry[], written: readonly HandedFile[]): boolean {
  const facts = (files: readonly ReadEntry[]) =>
    files.map(({ name, bytes, sha256 }) => `${name} ${bytes} ${sha256}`).toSorted()
  const [left, right] = [facts(found), facts(written)]
  return left.length === right.length && left.every((line, index) => line === right[index])
}
