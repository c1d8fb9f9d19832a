import { contract } from './index.ts'
import type { AnyRoute } from './route.ts'
import type { PathFields } from './service-messages.ts'

/** Which routes take paths of files or folders, and in which fields. */
export function pathFields(): PathFields {
  const routes: [string, AnyRoute][] = Object.entries(contract)
  return Object.fromEntries(
    routes.flatMap(([name, { paths }]) => (paths === undefined ? [] : [[name, paths]])),
  )
}
