import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/index.ts'
import type { OfficeDoor, SystemRouteName, SystemRoutes } from '#shared/contract/system.ts'
import { AppError } from '#shared/kernel/app-error.ts'

declare global {
  interface Window {
    readonly office: OfficeDoor
  }
}

/**
 * One request to the service. Throws AppError with the code and details of a refusal. An act carries
 * a `requestId`: with the same id it is recorded once (ALREADY_DONE the second time).
 */
export async function request<R extends RouteName>(
  route: R,
  input: RouteInput<R>,
  requestId?: string,
): Promise<RouteOutput<R>> {
  const answer = await window.office.request(route, input, requestId)
  if (!answer.ok) throw new AppError(answer.error.code, { ...answer.error.details })
  return answer.value as RouteOutput<R>
}

/** One act of the shell: dialogs, folders, versions. */
export async function requestSystem<R extends SystemRouteName>(
  route: R,
  input: SystemRoutes[R]['input'],
): Promise<SystemRoutes[R]['output']> {
  const answer = await window.office.request(route, input)
  if (!answer.ok) throw new AppError(answer.error.code, { ...answer.error.details })
  return answer.value as SystemRoutes[R]['output']
}
