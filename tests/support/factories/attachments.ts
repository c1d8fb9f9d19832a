import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { RouteInput } from '#shared/contract/index.ts'
import type { AttachmentId } from '#shared/features/attachments/attachment.ts'
import { pdfScan } from '#tests/support/pictures.ts'
import type { Office } from '#tests/support/office.ts'

/** A file on the user’s desk, gone when the test is over. */
export function deskFile(name: string, content: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A file of child 1, as the dialog sends it: the guardian’s consent. */
export function attachmentDraft(
  path: string,
  overrides: Partial<RouteInput<'attachments.add'>> = {},
): RouteInput<'attachments.add'> {
  return {
    subject: 'child',
    subjectId: 1,
    kind: 'consent',
    title: '监护人知情同意书',
    description: '',
    restrictedClass: null,
    path,
    ...overrides,
  }
}

/** Adds a scan to child 1; every scan is another. */
export async function addScan(
  office: Office,
  overrides: Partial<RouteInput<'attachments.add'>> = {},
): Promise<AttachmentId> {
  const path = deskFile('scan.pdf', pdfScan(`scan ${Math.random()}`))
  const { id } = await office.request('attachments.add', attachmentDraft(path, overrides))
  return id
}
