import { z } from 'zod'
import { contract } from '#shared/contract/index.ts'
import type { Access } from '#shared/contract/roles.ts'

export interface RouteDescription {
  readonly route: string
  readonly kind: 'query' | 'command' | 'task'
  readonly summary: string
  readonly access: Access
  readonly input: unknown
  readonly output: unknown
}

/** Every route with the JSON schemas of its input and output, for scripts. */
export function listRoutes(): readonly RouteDescription[] {
  return Object.entries(contract).map(([route, { kind, summary, access, input, output }]) => ({
    route,
    kind,
    summary,
    access,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    output: z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }),
  }))
}
