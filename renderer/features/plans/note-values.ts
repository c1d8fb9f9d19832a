import { z } from 'zod'
import type { RouteInput } from '#shared/contract/index.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import {
  serviceNoteDraftSchema,
  type Method,
  type Mode,
} from '#shared/features/plans/service-note.ts'
import type { ServiceKindCode } from '#shared/kernel/codes/service-kinds.ts'

/** A service note while it is filled in. */
export interface NoteValues {
  readonly childId: ChildId | null
  readonly servedOn: string
  readonly method: Method | null
  readonly mode: Mode | null
  readonly servedBy: string
  readonly minutes: number | null
  readonly kinds: readonly ServiceKindCode[]
  readonly content: string
  readonly nextStep: string
  readonly isAttempt: boolean
  readonly isRestricted: boolean
  readonly taskIds: readonly number[]
}

export function emptyNote(
  childId: ChildId | null,
  taskIds: readonly number[],
  servedBy: string,
): NoteValues {
  return {
    childId,
    taskIds,
    servedBy,
    servedOn: localToday(),
    method: null,
    mode: null,
    minutes: null,
    kinds: [],
    content: '',
    nextStep: '',
    isAttempt: false,
    isRestricted: false,
  }
}

/** What is sent; what is still missing is refused by the contract’s schema before. */
export function noteInput(values: NoteValues): RouteInput<'plans.addNote'> {
  return {
    ...values,
    childId: values.childId ?? 0,
    method: values.method ?? 'casework',
    mode: values.mode ?? 'site',
    minutes: values.minutes ?? 0,
    kinds: [...values.kinds],
    taskIds: values.isAttempt ? [] : [...values.taskIds],
  }
}

export const noteValuesSchema: z.ZodType<unknown, NoteValues> = z
  .custom<NoteValues>()
  .superRefine((values, ctx) => {
    const refuse = (path: string, message: string) =>
      ctx.addIssue({ code: 'custom', message, path: [path] })
    if (values.childId === null) refuse('childId', '请选择儿童')
    if (values.method === null) refuse('method', '请选择工作方法')
    if (values.mode === null) refuse('mode', '请选择服务形式')
    const parsed = serviceNoteDraftSchema.safeParse(noteInput(values))
    for (const { path, message } of parsed.error?.issues ?? []) {
      const [field] = path
      if (typeof field === 'string' && field !== 'childId') refuse(field, message)
    }
  })
