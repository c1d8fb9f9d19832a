import { z } from 'zod'
import {
  itemIdSchema,
  itemSchema,
  type Item,
  type ItemFields,
  type ItemId,
} from '#shared/features/inventory/item.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `
  id, number, name, pinyin, initials, category, unit, quantity, room_id AS roomId, acquired_on AS acquiredOn,
  struck_off_on AS struckOffOn, struck_off_reason AS struckOffReason, note`

const ALL = query(
  `SELECT ${COLUMNS} FROM inventory_item ORDER BY struck_off_on IS NOT NULL, id`,
  itemSchema,
)
const ONE = query(`SELECT ${COLUMNS} FROM inventory_item WHERE id = @id`, itemSchema)
const LAST = query(
  'SELECT number FROM inventory_item ORDER BY id DESC LIMIT 1',
  z.object({ number: z.string() }),
)

const INSERT = statement(`
  INSERT INTO inventory_item (number, name, pinyin, initials, category, unit, quantity,
    room_id, acquired_on, struck_off_on, struck_off_reason, note)
  VALUES (@number, @name, @pinyin, @initials, @category, @unit, @quantity, @roomId, @acquiredOn,
    NULL, '', @note)
`)
const UPDATE = statement(`
  UPDATE inventory_item SET name = @name, pinyin = @pinyin, initials = @initials, category = @category, unit = @unit,
    quantity = @quantity, room_id = @roomId, acquired_on = @acquiredOn, note = @note
  WHERE id = @id
`)
const SET_STRUCK_OFF = statement(`
  UPDATE inventory_item SET struck_off_on = @struckOffOn, struck_off_reason = @reason WHERE id = @id
`)

type SpelledItem = ItemFields & Pick<Item, 'pinyin' | 'initials'>

export function listItems(db: Reads): Item[] {
  return db.all(ALL)
}

/** Throws NOT_FOUND. */
export function getItem(db: Reads, id: ItemId): Item {
  const item = db.find(ONE, { id })
  if (item === undefined) throw new AppError('NOT_FOUND')
  return item
}

export function insertItem(db: Writes, item: SpelledItem): ItemId {
  const last = Number(db.find(LAST)?.number.slice(2) ?? 0)
  const number = `WZ${String(last + 1).padStart(6, '0')}`
  return itemIdSchema.parse(db.run(INSERT, { number, ...item }).id)
}

export function updateItem(db: Writes, id: ItemId, item: SpelledItem): void {
  db.run(UPDATE, { id, ...item })
}

export function setStruckOff(
  db: Writes,
  id: ItemId,
  how: { readonly struckOffOn: Day | null; readonly reason: string },
): void {
  db.run(SET_STRUCK_OFF, { id, ...how })
}
