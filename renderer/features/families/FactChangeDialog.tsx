import { Alert, Stack } from '@mui/material'
import type { ReactNode } from 'react'
import type { Control, DefaultValues, FieldValues, Path, UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildId } from '#shared/features/children/child.ts'
import type { FactChangeInput } from '#shared/features/families/family-change.ts'
import type { Day } from '#shared/kernel/day.ts'
import { FAMILIES_TEXTS } from './families.text.ts'

/** The day from which something is otherwise, beside what it becomes. */
export type Changing<Change extends FactChangeInput> = Change & { readonly on: string }

/** One fact that becomes otherwise from a day on; what held before stays on record. */
export function FactChangeDialog<Change extends FactChangeInput & FieldValues>({
  childId,
  title,
  schema,
  defaultValues,
  sayDone,
  fields,
  onClose,
}: {
  readonly childId: ChildId
  readonly title: string
  readonly schema: z.ZodType<unknown, Changing<Change>>
  readonly defaultValues: DefaultValues<Changing<Change>> & { readonly on: Day }
  readonly sayDone: string
  readonly fields: (form: UseFormReturn<Changing<Change>, unknown, Changing<Change>>) => ReactNode
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const on = 'on' as Path<Changing<Change>>
  const state = useCommandForm<'families.change', Changing<Change>>({
    route: 'families.change',
    schema,
    defaultValues,
    toInput: ({ on: day, ...change }) => ({
      childId,
      on: day,
      change: change as unknown as Change,
    }),
    texts: FAMILIES_TEXTS,
    fieldOf: {
      PERIOD_IN_FUTURE: on,
      PERIOD_BEFORE_BIRTH: on,
      PERIOD_NOT_AFTER_START: on,
      PERIOD_OVERLAPS: on,
    },
    onDone: () => {
      notice.succeed(sayDone)
      onClose()
    },
  })
  const control: Control<Changing<Change>> = state.form.control
  return (
    <FormDialog act={state} title={title} maxWidth="md" onClose={onClose}>
      <Stack sx={{ gap: 2 }}>
        <Alert severity="info" icon={false}>
          从变动日期起按新情况计，之前的情况保留在变动记录里。当时就写错了的，请用“更正”。
        </Alert>
        <FieldGrid columns={3}>
          <DateInput control={control} name={on} label="变动日期" required />
        </FieldGrid>
        <FieldGrid columns={3}>{fields(state.form)}</FieldGrid>
      </Stack>
    </FormDialog>
  )
}
