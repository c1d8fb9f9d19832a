import type { PopulationCode } from '#shared/kernel/codes/child-categories.ts'
import type { QueryContext } from '#service/platform/context.ts'
import { CHILD_COLUMNS, CHILD_GROUPINGS, childLines, type ChildLine } from './child-lines.ts'
import type { ListContent } from './list-content.ts'

/** The register, or the children of one population in it. */
export function childrenContent(
  context: QueryContext,
  ids: ReadonlySet<number>,
  population: PopulationCode | null,
): ListContent<ChildLine> {
  const lines = [...childLines(context).values()].filter(
    ({ shown }) =>
      ids.has(shown.id) && (population === null || shown.populations.includes(population)),
  )
  return {
    scope: '',
    lines,
    columns: CHILD_COLUMNS,
    groupings: CHILD_GROUPINGS,
    childOf: ({ child }) => child.id,
  }
}
