import { statSync } from 'node:fs'
import { relative } from 'node:path'
import { z } from 'zod'
import type { DestructionPreview } from '#shared/features/handover/handover.ts'
import { readSecondSetting } from '#service/platform/backups/backup-setting.ts'
import { isSecondThere } from '#service/platform/backups/second-copy.ts'
import type { TaskContext } from '#service/platform/context.ts'
import { query } from '#service/platform/database/query.ts'
import { siteFilesIn } from '#service/platform/destruction.ts'

const COUNTS = query(
  `SELECT (SELECT count(*) FROM child) AS children,
     (SELECT count(*) FROM child) + (SELECT count(*) FROM child_category)
     + (SELECT count(*) FROM camp_attendance) + (SELECT count(*) FROM tutoring_attendance)
     + (SELECT count(*) FROM loan) + (SELECT count(*) FROM ledger_entry)
     + (SELECT count(*) FROM attachment) AS records`,
  z.object({ children: z.int(), records: z.int() }),
)

/** What would go, by kind, and whether the second disk is there. */
export function previewDestruction(context: TaskContext): Promise<DestructionPreview> {
  const { folder } = context.site
  const { counts, second } = context.read(({ db }) => ({
    counts: db.get(COUNTS),
    second: readSecondSetting(db),
  }))
  const isSecondThereNow = second !== null && isSecondThere(second.folder)
  const byKind = Map.groupBy(siteFilesIn(folder, 'data'), (file) =>
    kindOf(relative(folder, file).split(/[\\/]/u)[0] ?? ''),
  )
  if (isSecondThereNow) byKind.set('第二份副本', [...siteFilesIn(second.folder, 'second')])
  return Promise.resolve({
    files: [...byKind].map(([what, files]) => ({
      what,
      count: files.length,
      bytes: files.reduce(
        (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
        0,
      ),
    })),
    ...counts,
    secondFolder: second?.folder ?? null,
    isSecondThere: isSecondThereNow,
  })
}

function kindOf(name: string): string {
  if (name === 'backups') return '本机备份'
  if (name === 'attachments') return '附件'
  if (name === 'logs') return '程序日志'
  return name.startsWith('site.vault') ? '密钥文件' : '数据库'
}
