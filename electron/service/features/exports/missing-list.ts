import { missingLine, missingNames, type Missing } from '#shared/features/dossiers/missing.ts'
import { missingOnRegister } from '#service/features/dossiers/dossiers.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import {
  CHILD_GROUPINGS,
  childLines,
  groupedByChild,
  ofChild,
  PERSON_COLUMNS,
  type ChildLine,
} from './child-lines.ts'
import type { ListContent } from './list-content.ts'

interface MissingOfChild {
  readonly who: ChildLine
  readonly missing: Missing
}

/** Children on the register with what is missing of their files; complete files are left out. */
export function missingContent(
  context: QueryContext,
  ids: ReadonlySet<number>,
): ListContent<MissingOfChild> {
  const children = childLines(context)
  const lines = [...missingOnRegister(context.db, context.today)].flatMap(([id, missing]) => {
    const who = children.get(id)
    const isWanted = ids.has(id) && missing.missing.length > 0
    return who === undefined || !isWanted ? [] : [{ who, missing }]
  })
  const count = ({ missing }: MissingOfChild) => missing.missing.length
  const filled = ({ missing: { filled, asked } }: MissingOfChild) => `${filled}/${asked}`
  const names = ({ missing }: MissingOfChild) => missingNames(missing.missing)
  const who = (line: MissingOfChild) => line.who
  return {
    scope: '',
    lines,
    columns: [
      ...ofChild(PERSON_COLUMNS, who),
      { header: '已填', width: 9, full: filled, masked: filled },
      { header: '缺项数', width: 8, kind: 'integer', full: count, masked: count },
      { header: '缺哪些', width: 48, full: names, masked: names },
    ],
    groupings: [
      {
        title: '按缺项',
        of: ({ missing }) => missing.missing.map((code) => missingLine(code).what),
      },
      ...groupedByChild(CHILD_GROUPINGS, who),
    ],
    childOf: ({ who: { child } }) => child.id,
  }
}
