import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import {
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form'
import type { z } from 'zod'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/index.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { errorText, invalidFields, type ErrorTexts } from './error-text.ts'
import { useCommand } from './hooks.ts'
import { isAlreadyDone } from './use-act.ts'

interface CommandForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values, unknown, Values>
  readonly submit: () => void
  readonly isBusy: boolean
  readonly isDirty: boolean
  /** The sentence for a refusal that belongs to no single field. */
  readonly error: string | null
  /** The last refusal itself, for a form that shows more of it than a sentence. */
  readonly refusal: AppError | null
  /** An earlier try had been recorded after all: a dialog closes, its record is in the lists. */
  readonly wasDoneBefore: boolean
}

/**
 * A form that does one act: checked by the contract's own schema while it is filled in, sent as
 * `toInput` says, refusals shown under their field or as one sentence.
 */
export function useCommandForm<R extends RouteName, Values extends FieldValues>(options: {
  readonly route: R
  readonly schema: z.ZodType<unknown, Values>
  readonly defaultValues: DefaultValues<Values>
  readonly toInput: (values: Values) => RouteInput<R>
  readonly texts?: ErrorTexts
  /** Codes shown under a field instead of on top of the form. */
  readonly fieldOf?: Readonly<Record<string, Path<Values>>>
  readonly onDone: (output: RouteOutput<R>) => void
}): CommandForm<Values> {
  const command = useCommand(options.route)
  const [error, setError] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<AppError | null>(null)
  const [wasDoneBefore, setWasDoneBefore] = useState(false)
  const form = useForm<Values, unknown, Values>({
    resolver: resolverFor(options.schema),
    defaultValues: options.defaultValues,
  })
  const refuse = (thrown: unknown) => {
    const text = errorText(thrown, options.texts)
    const appError = thrown instanceof AppError ? thrown : new AppError('INTERNAL')
    const { code, details } = appError
    setRefusal(appError)
    const field = options.fieldOf?.[code]
    if (field !== undefined) {
      form.setError(field, { message: text }, { shouldFocus: true })
      return
    }
    const unknown = code === 'INVALID_INPUT' ? placeFields(form, invalidFields(details)) : [text]
    setError(unknown.length > 0 ? unknown.join('；') : null)
  }
  const submit = form.handleSubmit(async (values) => {
    setError(null)
    setRefusal(null)
    try {
      options.onDone(await command.mutateAsync(options.toInput(values)))
    } catch (thrown) {
      if (isAlreadyDone(thrown)) {
        form.reset(values)
        setWasDoneBefore(true)
      } else refuse(thrown)
    }
  })
  return {
    form,
    submit: () => void submit(),
    isBusy: command.isPending,
    isDirty: form.formState.isDirty,
    error,
    refusal,
    wasDoneBefore,
  }
}

/** Checks with the schema but hands on what was typed: the service parses it itself. */
function resolverFor<Values extends FieldValues>(
  schema: z.ZodType<unknown, Values>,
): Resolver<Values, unknown, Values> {
  return zodResolver<Values, unknown, unknown>(schema as never, undefined, {
    raw: true,
  }) as unknown as Resolver<Values, unknown, Values>
}

/** Puts messages under the fields the form has; returns those that found no place. */
function placeFields<Values extends FieldValues>(
  form: UseFormReturn<Values, unknown, Values>,
  fields: readonly { readonly path: string; readonly message: string }[],
): string[] {
  const homeless: string[] = []
  for (const { path, message } of fields) {
    const name = path.replace(/^[^.]+\./, '')
    const known = [path, name].find((candidate) => candidate in form.getValues())
    if (known === undefined) homeless.push(message)
    else form.setError(known as Path<Values>, { message })
  }
  return homeless
}
