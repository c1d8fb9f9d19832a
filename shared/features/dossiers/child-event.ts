import { z } from 'zod'
import type { RestrictedClass } from '#shared/contract/roles.ts'
import type { AccountId } from '#shared/features/accounts/account.ts'
import { daySchema, type Day } from '#shared/kernel/day.ts'

/** What an entry of the 大事记 is about; the order of the filter chips. */
export const EVENT_KINDS = [
  { code: 'register', name: '建档进出' },
  { code: 'category', name: '类别' },
  { code: 'family', name: '监护与父母' },
  { code: 'facts', name: '就学居住健康' },
  { code: 'assessment', name: '评估' },
  { code: 'plan', name: '计划与服务' },
  { code: 'camp', name: '营期' },
  { code: 'tutoring', name: '课后辅导' },
  { code: 'class', name: '兴趣班' },
  { code: 'library', name: '借阅' },
  { code: 'consent', name: '同意与接送' },
  { code: 'attachment', name: '附件' },
  { code: 'privacy', name: '个人信息申请' },
] as const
export const eventKindSchema = z.enum(EVENT_KINDS.map(({ code }) => code))
export type EventKind = z.infer<typeof eventKindSchema>

/** The record an entry opens, where a page or a tab shows it. */
export const eventTargetSchema = z.object({
  page: z.enum(['assessment', 'plan', 'camp', 'tutoring', 'class', 'family', 'file', 'consents']),
  id: z.int(),
})
export type EventTarget = z.infer<typeof eventTargetSchema>

const shownShape = {
  /** The local day. */
  on: daySchema,
  kind: eventKindSchema,
  /** Tells it from every other entry of the child: 'loan:12:lent'. */
  key: z.string(),
  title: z.string(),
  detail: z.string(),
  target: eventTargetSchema.nullable(),
} as const

/** An entry as it is shown; of a hidden one only that there is something. */
export const shownEventSchema = z.object({ ...shownShape, isHidden: z.boolean() })
export type ShownEvent = z.output<typeof shownEventSchema>

/** An entry as its feature tells it, before it is known who reads it. */
export interface ChildEvent {
  readonly on: Day
  readonly kind: EventKind
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly target: EventTarget | null
  /** Who may read it: those named for the class, and its author where there is one. */
  readonly restricted: { readonly to: RestrictedClass; readonly author: AccountId | null } | null
}

/** An entry for everybody who may open the file, with nothing more to open. */
export function childEvent(
  told: Pick<ChildEvent, 'on' | 'kind' | 'key' | 'title'> & Partial<ChildEvent>,
): ChildEvent {
  return { detail: '', target: null, restricted: null, ...told }
}

type Ordered = Pick<ChildEvent, 'on' | 'kind' | 'key'>

/** The newest first; those of one day in the order of the kinds, then by their keys. */
export function sortEvents<Event extends Ordered>(events: readonly Event[]): readonly Event[] {
  return events.toSorted(
    (a, b) => compare(b.on, a.on) || rankOf(a.kind) - rankOf(b.kind) || compare(a.key, b.key),
  )
}

/** Entries under the month they fall into ('2026-10'), in the order they come. */
export function eventsByMonth<Event extends Pick<ChildEvent, 'on'>>(
  events: readonly Event[],
): readonly { readonly month: string; readonly events: readonly Event[] }[] {
  return [...Map.groupBy(events, ({ on }) => on.slice(0, 7))].map(([month, own]) => ({
    month,
    events: own,
  }))
}

function rankOf(kind: EventKind): number {
  return EVENT_KINDS.findIndex(({ code }) => code === kind)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
