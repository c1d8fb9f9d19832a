import {
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/index.ts'
import type { AppError } from '#shared/kernel/app-error.ts'
import { request } from './request.ts'

/**
 * Reads a route and stays fresh: its key begins with the feature's name, so a change event for
 * that feature reads it again. `null` as input waits.
 */
export function useOffice<R extends RouteName>(
  route: R,
  input: RouteInput<R> | null,
): UseQueryResult<RouteOutput<R>, AppError> {
  return useQuery<RouteOutput<R>, AppError>({
    queryKey: queryKey(route, input),
    queryFn: () => request(route, input as RouteInput<R>),
    enabled: input !== null,
  })
}

/** An act of the trade, to be called by a form or a button. */
export function useCommand<R extends RouteName>(
  route: R,
): UseMutationResult<RouteOutput<R>, AppError, RouteInput<R>> {
  return useMutation<RouteOutput<R>, AppError, RouteInput<R>>({
    mutationFn: (input) => request(route, input),
  })
}

export function queryKey(route: RouteName, input: unknown): readonly unknown[] {
  return [route.slice(0, route.indexOf('.')), route, input]
}
