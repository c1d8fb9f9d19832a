import { z } from 'zod'
import type { Reads, Writes } from '../database/connection.ts'
import { query, statement } from '../database/query.ts'

const SECOND = query(
  'SELECT second_folder AS folder, chosen_at AS chosenAt FROM backup_setting',
  z.object({ folder: z.string().nullable(), chosenAt: z.string() }),
)
const LAST_EVENT = query(
  'SELECT id, at FROM audit_event ORDER BY id DESC LIMIT 1',
  z.object({ id: z.int(), at: z.string() }),
)
const SET_SECOND = statement(`
  INSERT INTO backup_setting (id, second_folder, chosen_at) VALUES (1, @folder, @chosenAt)
  ON CONFLICT (id) DO UPDATE SET second_folder = @folder, chosen_at = @chosenAt
`)

/** Where the second copy goes and since when; null when none is wanted. */
export interface SecondSetting {
  readonly folder: string
  readonly chosenAt: string
}

export function readSecondSetting(db: Reads): SecondSetting | null {
  const row = db.find(SECOND)
  return row === undefined || row.folder === null
    ? null
    : { folder: row.folder, chosenAt: row.chosenAt }
}

export function writeSecondFolder(db: Writes, folder: string | null, chosenAt: string): void {
  db.run(SET_SECOND, { folder, chosenAt })
}

/** Number of the newest event of the log: equal numbers mean nothing was written in between. */
export function lastEventId(db: Reads): number {
  return db.find(LAST_EVENT)?.id ?? 0
}
