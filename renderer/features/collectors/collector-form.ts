import { z } from 'zod'
import {
  collectorDraftSchema,
  collectorReasonSchema,
  type Collector,
  type CollectorDraftInput,
} from '#shared/features/collectors/collector.ts'
import { addDays, isDay, type Day } from '#shared/kernel/day.ts'

/** The entry as it stands in the form: with the last day instead of the first one after it. */
export type CollectorValues = Omit<CollectorDraftInput, 'endedOn'> & {
  readonly lastDay: string | null
  /** 同时适用于同一家庭的兄弟姐妹. */
  readonly forSiblings: boolean
  /** Why it is corrected; '' for a new entry. */
  readonly reason: string
}

export function emptyCollector(today: Day): CollectorValues {
  return {
    personId: null,
    name: '',
    relation: null,
    phone: '',
    idTail: '',
    kind: 'allowed',
    grounds: '',
    groundsOn: null,
    startsOn: today,
    lastDay: null,
    forSiblings: false,
    reason: '',
  }
}

export function valuesOf(one: Collector): CollectorValues {
  const { personId, relation, idTail, kind, grounds, groundsOn, startsOn, endedOn } = one
  const typed = personId === null ? { name: one.name, phone: one.phone } : { name: '', phone: '' }
  return {
    ...typed,
    personId,
    relation,
    idTail,
    kind,
    grounds,
    groundsOn,
    startsOn,
    lastDay: endedOn === null ? null : addDays(endedOn, -1),
    forSiblings: false,
    reason: '',
  }
}

/** As the service takes it; a person of the family brings name, phone and relation along. */
export function draftOf(values: CollectorValues): CollectorDraftInput {
  const { lastDay, forSiblings: _forSiblings, reason: _reason, ...draft } = values
  const endedOn = isDay(lastDay) ? addDays(lastDay, 1) : lastDay
  const isTyped = draft.personId === null
  const grounds = draft.kind === 'forbidden' ? {} : { grounds: '', groundsOn: null }
  return {
    ...draft,
    ...grounds,
    endedOn,
    ...(isTyped ? {} : { name: '', relation: null, phone: '' }),
  }
}

/** Checks what the service would check, under the fields of the form. */
export function collectorFormSchema(isCorrection: boolean): z.ZodType<unknown, CollectorValues> {
  return z.custom<CollectorValues>().superRefine((values, ctx) => {
    const issues = collectorDraftSchema.safeParse(draftOf(values)).error?.issues ?? []
    for (const { message, path } of issues) {
      const place = path[0] === 'endedOn' ? ['lastDay'] : path
      ctx.addIssue({ code: 'custom', message, path: [...place] })
    }
    const reason = collectorReasonSchema.safeParse(values.reason)
    if (isCorrection && !reason.success) {
      ctx.addIssue({ code: 'custom', message: '请写明更正的原因', path: ['reason'] })
    }
  })
}
