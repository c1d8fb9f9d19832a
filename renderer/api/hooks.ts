import {
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/index.ts'
import type { AppError } from '#shared/kernel/app-error.ts'
import { request } from './request.ts'
import { isAlreadyDone, useAct } from './use-act.ts'

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

/** What follows an act. `onAlreadyDone`: an earlier try had been recorded; its output is not known. */
interface ActCallbacks<R extends RouteName> {
  readonly onSuccess?: (output: RouteOutput<R>) => void
  readonly onAlreadyDone?: () => void
  readonly onError?: (error: AppError) => void
  readonly onSettled?: () => void
}

type Mutation<R extends RouteName> = UseMutationResult<RouteOutput<R>, AppError, RouteInput<R>>

/** An act on its way: TanStack Query’s mutation, where an act that was done before is no failure. */
export type Command<R extends RouteName> = Pick<
  Mutation<R>,
  'mutateAsync' | 'isPending' | 'isSuccess' | 'data' | 'reset'
> & {
  readonly mutate: (input: RouteInput<R>, callbacks?: ActCallbacks<R>) => void
  readonly error: AppError | null
  readonly isError: boolean
}

/** An act of the trade, to be called by a form or a button. Recorded once, however often it is tried. */
export function useCommand<R extends RouteName>(route: R): Command<R> {
  const act = useAct()
  const mutation = useMutation<RouteOutput<R>, AppError, RouteInput<R>>({
    mutationFn: (input) => act(route, input),
  })
  const { mutateAsync: send } = mutation
  // Called on the promise: what became of an undo is told though its page is gone by then.
  const mutate = useCallback(
    (input: RouteInput<R>, callbacks: ActCallbacks<R> = {}) => {
      void send(input)
        .then(
          (output) => callbacks.onSuccess?.(output),
          (error: AppError) =>
            isAlreadyDone(error) ? callbacks.onAlreadyDone?.() : callbacks.onError?.(error),
        )
        .finally(() => callbacks.onSettled?.())
    },
    [send],
  )
  const error = isAlreadyDone(mutation.error) ? null : mutation.error
  return { ...mutation, mutate, error, isError: error !== null }
}

export function queryKey(route: RouteName, input: unknown): readonly unknown[] {
  return [route.slice(0, route.indexOf('.')), route, input]
}
