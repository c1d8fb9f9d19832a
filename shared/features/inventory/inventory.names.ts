/** What each route is called in the log and the list of rights. */
export const INVENTORY_NAMES = {
  'inventory.list': '查看物资',
  'inventory.add': '登记物资',
  'inventory.update': '修改物资',
  'inventory.strikeOff': '注销物资',
  'inventory.restore': '撤销注销',
} as const
