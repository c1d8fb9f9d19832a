import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { ToggleInput } from '#renderer/ui/form/ToggleInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import {
  holidayNameSchema,
  noticeSourceSchema,
  STATUTORY_KINDS,
  statutoryKindName,
  statutoryKindSchema,
} from '#shared/features/calendar/statutory-day.ts'
import { daysBetween, daySchema, eachDay, toDay } from '#shared/kernel/day.ts'
import { CALENDAR_TEXTS } from './calendar.text.ts'

const KIND_OPTIONS = STATUTORY_KINDS.map(({ code, name }) => ({ value: code, label: name }))
const MOST_DAYS = 31

const runSchema = z
  .object({
    name: holidayNameSchema,
    kind: statutoryKindSchema,
    from: daySchema,
    to: daySchema,
    source: noticeSourceSchema,
  })
  .refine(({ from, to }) => from <= to, { message: '最后一天不能早于第一天', path: ['to'] })
  .refine(({ from, to }) => !(daysBetween(from, to) >= MOST_DAYS), {
    message: '一次最多登记 31 天，请核对日期',
    path: ['to'],
  })
type RunDraft = z.input<typeof runSchema>

/** Enters a run of days off, or make-up workdays, at once. */
export function HolidayDialog({
  year,
  onClose,
}: {
  readonly year: number
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'calendar.addStatutoryDays',
    schema: runSchema,
    defaultValues: { name: '', kind: 'off', from: `${year}-`, to: `${year}-`, source: '' },
    toInput: ({ name, kind, from, to, source }: RunDraft) => ({
      days: eachDay(toDay(from), toDay(to)).map((day) => ({ day, name, kind })),
      source,
    }),
    texts: CALENDAR_TEXTS,
    fieldOf: { STATUTORY_DAY_TAKEN: 'from' },
    onDone: (days) => {
      const [first] = days
      if (first !== undefined) {
        notice.succeed(`已登记${first.name}${statutoryKindName(first.kind)} ${days.length} 天`)
      }
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title="登记放假或上班" onClose={onClose}>
      <FieldGrid>
        <Wide>
          <ToggleInput control={control} name="kind" label="放假还是上班" options={KIND_OPTIONS} />
        </Wide>
        <Wide>
          <TextInput
            control={control}
            name="name"
            label="节日名称"
            required
            autoFocus
            placeholder="国庆节"
          />
        </Wide>
        <DateInput control={control} name="from" label="第一天" required />
        <DateInput control={control} name="to" label="最后一天" required />
        <Wide>
          <TextInput control={control} name="source" label="出处" placeholder="通知的文号或网址" />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}
