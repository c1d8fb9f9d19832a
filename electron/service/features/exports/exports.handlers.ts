import type { HandlersFor } from '#service/platform/context.ts'
import { writeList } from './write-list.ts'

export const exportsHandlers: HandlersFor<'exports'> = {
  'exports.write': writeList,
}
