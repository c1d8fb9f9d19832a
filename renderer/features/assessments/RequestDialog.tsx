import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ChildPicker } from '#renderer/ui/ChildPicker.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { REQUEST_REASONS, type RequestReason } from '#shared/features/assessments/due.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { isDay } from '#shared/kernel/day.ts'
import { ASSESSMENTS_TEXTS } from './assessments.text.ts'

interface Values {
  readonly childId: ChildId | null
  readonly reason: RequestReason | null
  readonly happenedOn: string | null
  readonly note: string
}

const REASON_OPTIONS = REQUEST_REASONS.map(({ code, name }) => ({ value: code, label: name }))

/** Notes an event after which a child is assessed at once. */
export function RequestDialog({ onClose }: { readonly onClose: () => void }) {
  const notice = useNotice()
  const choices = useOffice('children.choices', {})
  const state = useCommandForm({
    route: 'assessments.requestReassessment',
    schema: valuesSchema,
    defaultValues: { childId: null, reason: null, happenedOn: localToday(), note: '' },
    toInput: ({ childId, reason, happenedOn, note }: Values) => ({
      childId: childId ?? 0,
      reason: reason ?? 'other',
      happenedOn: happenedOn ?? '',
      note,
    }),
    texts: ASSESSMENTS_TEXTS,
    fieldOf: { REASSESSMENT_DAY_IN_FUTURE: 'happenedOn', ASSESSMENT_CHILD_NOT_MEMBER: 'childId' },
    onDone: () => {
      notice.succeed('已登记，儿童排在待评估名单最前面')
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title="登记情况变化" onClose={onClose}>
      <FieldGrid>
        <Wide>
          <Controller
            control={control}
            name="childId"
            render={({ field, fieldState }) => (
              <ChildPicker
                label="儿童"
                required
                autoFocus
                options={(choices.data ?? []).filter(({ isActive }) => isActive)}
                value={field.value}
                onChange={(child) => field.onChange(child?.id ?? null)}
                error={fieldState.error?.message}
                inputRef={field.ref}
              />
            )}
          />
        </Wide>
        <SelectInput
          control={control}
          name="reason"
          label="发生了什么"
          options={REASON_OPTIONS}
          required
        />
        <DateInput control={control} name="happenedOn" label="发生日期" required />
        <Wide>
          <TextInput control={control} name="note" label="说明" multiline minRows={2} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}

const valuesSchema: z.ZodType<unknown, Values> = z
  .custom<Values>()
  .superRefine(({ childId, reason, happenedOn }, ctx) => {
    const refuse = (path: keyof Values, message: string) =>
      ctx.addIssue({ code: 'custom', message, path: [path] })
    if (childId === null) refuse('childId', '请选择儿童')
    if (reason === null) refuse('reason', '请选择发生了什么')
    if (!isDay(happenedOn)) refuse('happenedOn', '请填写发生日期')
  })
