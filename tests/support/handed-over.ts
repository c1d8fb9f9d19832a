import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Handover } from '#shared/features/handover/handover.ts'
import { LOGIN, type Office } from './office.ts'

export const ZIP_PASSWORD = 'Yijiao-2026-mima'

/** A folder outside the site, removed when the test ends. */
export function chosenFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chosen-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function exportOrder(folder: string) {
  return {
    recipient: {
      unit: '福鼎市民政局',
      person: '李科长',
      purpose: '接续关爱服务',
      legalBasis: '合同第十二条',
    },
    password: ZIP_PASSWORD,
    folder,
  }
}

/** Exports and verifies; answers the hand-over. */
export async function handOver(office: Office, folder: string): Promise<Handover> {
  const made = await office.request('handover.export', exportOrder(folder))
  const file = join(folder, made.fileName)
  return office.request('handover.verify', { id: made.id, file, password: ZIP_PASSWORD })
}

export async function destroyOrder(office: Office, id: Handover['id'], folder: string) {
  const { fullName } = await office.request('site.get', {})
  return { id, siteName: fullName, password: LOGIN.password, grounds: '项目提前终止', folder }
}
