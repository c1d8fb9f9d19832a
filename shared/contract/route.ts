import type { z } from 'zod'
import type { FeatureName } from './features.ts'
import type { Access } from './roles.ts'

interface RouteSpec<I extends z.ZodType, O extends z.ZodType> {
  /** One English sentence for the route list of the headless console. */
  readonly summary: string
  readonly access: Access
  /**
   * Reading this leaves a trace (domain §6, access log): who, when, which record. An `export` is a
   * copy that leaves the program. Commands leave theirs anyway.
   */
  readonly logged?: 'read' | 'export'
  readonly input: I
  readonly output: O
  /** Input fields that hold file or folder paths: the shell lets through only those the user chose. */
  readonly paths?: readonly (keyof z.input<I> & string)[]
}

/** Reads only; runs on a connection that cannot write. */
export interface QueryRoute<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends RouteSpec<I, O> {
  readonly kind: 'query'
}

/** One act of the trade: one transaction, one audit row, one change event for the features it touches. */
export interface CommandRoute<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends RouteSpec<I, O> {
  readonly kind: 'command'
  readonly touches: readonly FeatureName[]
}

/** Asynchronous work (files, keys, backups); never holds a transaction across an await. */
export interface TaskRoute<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends RouteSpec<I, O> {
  readonly kind: 'task'
  readonly touches: readonly FeatureName[]
}

export type AnyRoute = QueryRoute | CommandRoute | TaskRoute

export function query<I extends z.ZodType, O extends z.ZodType>(
  spec: RouteSpec<I, O>,
): QueryRoute<I, O> {
  return { kind: 'query', ...spec }
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  spec: RouteSpec<I, O> & { readonly touches: readonly FeatureName[] },
): CommandRoute<I, O> {
  return { kind: 'command', ...spec }
}

export function task<I extends z.ZodType, O extends z.ZodType>(
  spec: RouteSpec<I, O> & { readonly touches?: readonly FeatureName[] },
): TaskRoute<I, O> {
  return { kind: 'task', ...spec, touches: spec.touches ?? [] }
}
