import type { HandlersFor } from '#service/platform/context.ts'
import { cloneCamp, previewClone } from './clone-camp.ts'
import { confirmItem, readReadiness, readyCamps, takeBackItem } from './confirm.ts'
import { copyBlock, copyDay } from './copy-blocks.ts'
import { printBook } from './print-book.ts'
import { readTimetable } from './read-timetable.ts'
import { addBlock, changeBlock, moveBlock, removeBlock } from './save-block.ts'
import {
  addMaterial,
  changeMaterial,
  readMaterials,
  removeMaterial,
  tickMaterial,
} from './save-material.ts'

export const programmesHandlers: HandlersFor<'programmes'> = {
  'programmes.timetable': readTimetable,
  'programmes.addBlock': addBlock,
  'programmes.updateBlock': changeBlock,
  'programmes.moveBlock': moveBlock,
  'programmes.removeBlock': removeBlock,
  'programmes.copyBlock': copyBlock,
  'programmes.copyDay': copyDay,
  'programmes.materials': readMaterials,
  'programmes.addMaterial': addMaterial,
  'programmes.updateMaterial': changeMaterial,
  'programmes.removeMaterial': removeMaterial,
  'programmes.setMaterialReady': tickMaterial,
  'programmes.readiness': readReadiness,
  'programmes.readyCamps': readyCamps,
  'programmes.confirm': confirmItem,
  'programmes.takeBack': takeBackItem,
  'programmes.clonePreview': previewClone,
  'programmes.clone': cloneCamp,
  'programmes.printBook': printBook,
}
