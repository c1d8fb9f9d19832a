import type { z } from 'zod'
import type { CampId } from '#shared/features/camps/camp.ts'
import {
  materialIdSchema,
  materialSchema,
  type Material,
  type MaterialFields,
  type MaterialId,
} from '#shared/features/programmes/material.ts'
import type { Reads, Writes } from '#service/platform/database/connection.ts'
import { query, statement } from '#service/platform/database/query.ts'

const COLUMNS = `
  id, camp_id AS campId, block_id AS blockId, item_id AS itemId, name, quantity, unit, origin,
  is_ready AS isReady, note`

const OF_CAMP = query(
  `SELECT ${COLUMNS} FROM camp_material WHERE camp_id = @campId ORDER BY id`,
  materialSchema,
)
const ONE = query(`SELECT ${COLUMNS} FROM camp_material WHERE id = @id`, materialSchema)

const INSERT = statement(`
  INSERT INTO camp_material (camp_id, block_id, item_id, name, quantity, unit, origin, is_ready, note)
  VALUES (@campId, @blockId, @itemId, @name, @quantity, @unit, @origin, 0, @note)
`)
const UPDATE = statement(`
  UPDATE camp_material SET block_id = @blockId, item_id = @itemId, name = @name,
    quantity = @quantity, unit = @unit, origin = @origin, note = @note
  WHERE id = @id
`)
const SET_READY = statement('UPDATE camp_material SET is_ready = @isReady WHERE id = @id')
const REMOVE = statement('DELETE FROM camp_material WHERE id = @id')

export function listMaterials(db: Reads, campId: CampId): z.output<typeof materialSchema>[] {
  return db.all(OF_CAMP, { campId })
}

/** Throws NOT_FOUND. */
export function getMaterial(db: Reads, id: MaterialId): Material {
  return db.get(ONE, { id })
}

export function insertMaterial(db: Writes, campId: CampId, material: MaterialFields): MaterialId {
  return materialIdSchema.parse(db.run(INSERT, { campId, ...material }).id)
}

export function updateMaterial(db: Writes, id: MaterialId, material: MaterialFields): void {
  db.run(UPDATE, { id, ...material })
}

export function setMaterialReady(db: Writes, id: MaterialId, isReady: boolean): void {
  db.run(SET_READY, { id, isReady })
}

export function deleteMaterial(db: Writes, id: MaterialId): void {
  db.run(REMOVE, { id })
}
