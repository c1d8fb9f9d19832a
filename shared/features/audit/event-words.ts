import { isRouteName } from '#shared/contract/index.ts'
import { ROUTE_NAMES } from '#shared/contract/names.ts'

/** What was done, in office words. */
export function routeWords(route: string): string {
  if (isRouteName(route)) return ROUTE_NAMES[route]
  return route === 'upgrade' ? '程序升级' : '其他操作'
}
