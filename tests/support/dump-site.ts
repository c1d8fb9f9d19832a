import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase, type DatabaseHandle } from '#service/platform/database/open.ts'
import { unlockVault, vaultSchema } from '#service/platform/database/vault.ts'
import { databaseName } from '#service/platform/site-files.ts'
import { LOGIN, type Office } from './office.ts'

/** Opens an office’s database beside the service, as a second program with the key would. */
export async function openSiteDatabase(office: Office): Promise<DatabaseHandle> {
  const vault = vaultSchema.parse(
    JSON.parse(readFileSync(join(office.folder, 'site.vault.json'), 'utf8')),
  )
  const key = await unlockVault(vault, LOGIN.loginName, LOGIN.password)
  return openDatabase(join(office.folder, databaseName(vault.generation)), key)
}

/** Every row of one table, or of all tables, as text: equal dumps mean nothing changed. */
export async function dumpSite(office: Office, only?: string): Promise<string> {
  const database = await openSiteDatabase(office)
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[]
    return tables
      .filter((table) => only === undefined || table === only)
      .map((table) => {
        const rows = database.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]
        return [table, ...rows.map((row) => JSON.stringify(row))].join('\n')
      })
      .join('\n')
  } finally {
    database.close()
  }
}
