import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { InventoryErrorCode } from '#shared/features/inventory/inventory.errors.ts'

export const INVENTORY_TEXTS: ErrorTexts<InventoryErrorCode> = {
  ITEM_ROOM_NOT_IN_USE: (details) =>
    `“${detail(details, 'name')}”${detail(details, 'day')} 没有启用，请选在用的房间`,
  ITEM_STRUCK_OFF: (details) =>
    `这件物资已于 ${detail(details, 'struckOffOn')} 注销，要修改请先撤销注销`,
  ITEM_STRUCK_OFF_BEFORE_ACQUIRED: (details) =>
    `注销日期不能早于取得日期 ${detail(details, 'acquiredOn')}，请核对`,
  ITEM_STRUCK_OFF_IN_FUTURE: (details) =>
    `注销日期不能晚于今天 ${detail(details, 'today')}，请核对`,
  ITEM_NOT_STRUCK_OFF: '这件物资没有注销，不需要撤销',
}
