import { statSync } from 'node:fs'
import type { KeysStatus } from '#shared/features/keys/recovery-sheet.ts'
import { findByLoginName } from '#service/features/accounts/accounts.public.ts'
import type { TaskContext } from '#service/platform/context.ts'

/** The vault knows login names; the office is told people's names. */
export function keysStatus(context: TaskContext): KeysStatus {
  const { site } = context
  const { recovery, reencrypted } = site.readVault()
  return context.read(({ db }) => {
    const nameOf = (loginName: string) => findByLoginName(db, loginName)?.displayName ?? loginName
    return {
      sheet:
        recovery === null
          ? null
          : {
              number: recovery.number,
              madeAt: recovery.madeAt,
              madeBy: nameOf(recovery.madeBy),
            },
      reencrypted: reencrypted === null ? null : { at: reencrypted.at, by: nameOf(reencrypted.by) },
      databaseBytes: statSync(site.source.file).size,
    }
  })
}
