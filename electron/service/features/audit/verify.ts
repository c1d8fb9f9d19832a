import { checkWords, MOST_FINDINGS, type LogVerdict } from '#shared/features/audit/log-check.ts'
import { runInBackground } from '#service/platform/background/background.ts'
import { readSecondSetting } from '#service/platform/backups/backup-setting.ts'
import { backupsFolder } from '#service/platform/backups/write-backup.ts'
import type { TaskContext } from '#service/platform/context.ts'

/**
 * Reads the log anew in a thread of its own, against what backups remember of it; the result is
 * itself an event. Throws DATABASE_*.
 */
export async function verify(context: TaskContext): Promise<LogVerdict> {
  const { site, now } = context
  const second = context.read(({ db }) => readSecondSetting(db))
  const { file, key } = site.source
  const verdict = await runInBackground('verifyAudit', {
    file,
    key,
    backupFolders: [backupsFolder(site.folder), ...(second === null ? [] : [second.folder])],
  })
  const found = verdict.findings.length
  context.write((command) => {
    command.about('audit', 1)
    command.because(checkWords({ ...verdict, found }))
  })
  return { ...verdict, at: now, found, findings: verdict.findings.slice(0, MOST_FINDINGS) }
}
