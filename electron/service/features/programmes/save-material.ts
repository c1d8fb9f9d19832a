import type { ParsedInput, RouteOutput } from '#shared/contract/index.ts'
import type { CampId } from '#shared/features/camps/camp.ts'
import {
  sumMaterials,
  type Material,
  type MaterialFields,
  type MaterialSum,
} from '#shared/features/programmes/material.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { getRecordedCamp } from '#service/features/camps/camps.public.ts'
import { getItem, listItems } from '#service/features/inventory/inventory.public.ts'
import type { CommandContext, QueryContext } from '#service/platform/context.ts'
import type { Reads } from '#service/platform/database/connection.ts'
import { openCamp } from './block-rules.ts'
import { getBlock } from './blocks.repository.ts'
import {
  deleteMaterial,
  getMaterial,
  insertMaterial,
  listMaterials,
  setMaterialReady,
  updateMaterial,
} from './materials.repository.ts'

/** Throws NOT_FOUND. */
export function readMaterials(
  { db }: QueryContext,
  { campId }: ParsedInput<'programmes.materials'>,
): RouteOutput<'programmes.materials'> {
  getRecordedCamp(db, campId)
  return { lines: listMaterials(db, campId), sums: materialSums(db, campId) }
}

/** Everything a camp needs against what the site keeps; things struck off are not there. */
export function materialSums(db: Reads, campId: CampId): MaterialSum[] {
  const stock = new Map(
    listItems(db).map((item) => [item.id, item.struckOffOn === null ? item.quantity : 0]),
  )
  return sumMaterials(listMaterials(db, campId), stock)
}

/** Throws CAMP_CANCELLED, NOT_FOUND and what `refuseBadMaterial` throws. */
export function addMaterial(
  context: CommandContext,
  { campId, material }: ParsedInput<'programmes.addMaterial'>,
): Material {
  openCamp(context.db, campId)
  refuseBadMaterial(context.db, campId, material)
  const id = insertMaterial(context.db, campId, material)
  context.about('camp', campId)
  return getMaterial(context.db, id)
}

/** Throws what `addMaterial` throws. */
export function changeMaterial(
  context: CommandContext,
  { id, material }: ParsedInput<'programmes.updateMaterial'>,
): Material {
  const { campId } = openMaterial(context, id)
  refuseBadMaterial(context.db, campId, material)
  updateMaterial(context.db, id, material)
  return getMaterial(context.db, id)
}

/** Throws CAMP_CANCELLED, NOT_FOUND. */
export function removeMaterial(
  context: CommandContext,
  { id }: ParsedInput<'programmes.removeMaterial'>,
): Material {
  const material = openMaterial(context, id)
  deleteMaterial(context.db, id)
  return material
}

/** Throws CAMP_CANCELLED, NOT_FOUND. */
export function tickMaterial(
  context: CommandContext,
  { id, isReady }: ParsedInput<'programmes.setMaterialReady'>,
): Material {
  openMaterial(context, id)
  setMaterialReady(context.db, id, isReady)
  return getMaterial(context.db, id)
}

function openMaterial(context: CommandContext, id: Material['id']): Material {
  const material = getMaterial(context.db, id)
  openCamp(context.db, material.campId)
  context.about('camp', material.campId)
  return material
}

/** Throws MATERIAL_ITEM_STRUCK_OFF, MATERIAL_BLOCK_OF_OTHER_CAMP, NOT_FOUND. */
function refuseBadMaterial(db: Reads, campId: CampId, { itemId, blockId }: MaterialFields): void {
  const item = itemId === null ? null : getItem(db, itemId)
  if (item !== null && item.struckOffOn !== null) {
    throw new AppError('MATERIAL_ITEM_STRUCK_OFF', { name: item.name })
  }
  if (blockId !== null && getBlock(db, blockId).campId !== campId) {
    throw new AppError('MATERIAL_BLOCK_OF_OTHER_CAMP')
  }
}
