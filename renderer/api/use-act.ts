import { useCallback, useState } from 'react'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { request } from './request.ts'
import { UnansweredActs } from './unanswered-acts.ts'

/** Sends acts so that none is recorded twice, however often it is tried while the service restarts. */
export function useAct(): <R extends RouteName>(
  route: R,
  input: RouteInput<R>,
) => Promise<RouteOutput<R>> {
  const [acts] = useState(() => new UnansweredActs())
  return useCallback(
    (route, input) =>
      acts.send(route, input, (requestId) => request(route, input, requestId), isServiceGone),
    [acts],
  )
}

/** True for the answer to a second try of an act that had been committed the first time. */
export function isAlreadyDone(error: unknown): boolean {
  return error instanceof AppError && error.code === 'ALREADY_DONE'
}

function isServiceGone(error: unknown): boolean {
  return error instanceof AppError && error.code === 'SERVICE_GONE'
}
