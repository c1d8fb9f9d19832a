import {
  CONSENT_SCOPES,
  stateName,
  type ConsentScope,
} from '#shared/features/consents/consent-codes.ts'
import type { ConsentLine } from '#shared/features/consents/consent.ts'
import { listConsentLines } from '#service/features/consents/consents.public.ts'
import type { QueryContext } from '#service/platform/context.ts'
import {
  CHILD_GROUPINGS,
  childLines,
  groupedByChild,
  ofChild,
  PERSON_COLUMNS,
  type ChildLine,
} from './child-lines.ts'
import type { ListColumn, ListContent } from './list-content.ts'

interface Asked {
  readonly row: ConsentLine
  readonly who: ChildLine
}

/** How every scope of consent stands today, child by child. */
export function consentsContent(
  context: QueryContext,
  ids: ReadonlySet<number>,
): ListContent<Asked> {
  const children = childLines(context)
  const lines = listConsentLines(context).flatMap((row) => {
    const who = children.get(row.id)
    return who === undefined || !ids.has(row.id) ? [] : [{ row, who }]
  })
  return {
    scope: '',
    lines,
    columns: [
      ...ofChild(PERSON_COLUMNS, ({ who }: Asked) => who),
      ...CONSENT_SCOPES.map(({ code, name }) => plain(name, stateOf(code))),
      plain('本人同意', ({ row }) => (row.asksOwnFor.length > 0 ? '待征求' : '')),
      plain('纸质件', paperOf),
    ],
    groupings: [
      ...CONSENT_SCOPES.map(({ code, name }) => ({
        title: `按“${name}”`,
        of: (line: Asked) => [stateOf(code)(line)],
      })),
      ...groupedByChild(CHILD_GROUPINGS, ({ who }: Asked) => who),
    ],
    childOf: ({ row }) => row.id,
  }
}

function stateOf(scope: ConsentScope) {
  return ({ row }: Asked) => stateName(row.states[scope])
}

function paperOf({ row }: Asked): string {
  if (row.awaitsPaper) return '待补签'
  return row.lacksScan ? '未上传' : ''
}

function plain(header: string, text: (line: Asked) => string): ListColumn<Asked> {
  return { header, width: 11, full: text, masked: text }
}
