import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { ToggleInput } from '#renderer/ui/form/ToggleInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { HolidayRun } from '#shared/features/calendar/holiday-runs.ts'
import {
  STATUTORY_KINDS,
  statutoryDayDraftSchema,
  statutoryKindName,
} from '#shared/features/calendar/statutory-day.ts'
import { weekdayLabelOf } from '#shared/features/calendar/weekdays.ts'
import type { z } from 'zod'
import { CALENDAR_TEXTS } from './calendar.text.ts'

const KIND_OPTIONS = STATUTORY_KINDS.map(({ code, name }) => ({ value: code, label: name }))
type DayDraft = z.input<typeof statutoryDayDraftSchema>

/** Corrects one day of a run; a wrong date is removed and entered anew. */
export function CorrectDayDialog({
  run,
  onClose,
}: {
  readonly run: HolidayRun
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'calendar.correctStatutoryDay',
    schema: statutoryDayDraftSchema,
    defaultValues: { day: run.startsOn, name: run.name, kind: run.kind },
    toInput: (values: DayDraft) => values,
    texts: CALENDAR_TEXTS,
    onDone: ({ day, name, kind }) => {
      notice.succeed(`${day} 已更正为${name}${statutoryKindName(kind)}`)
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title={`更正${run.name}的一天`} onClose={onClose}>
      <FieldGrid>
        <SelectInput
          control={control}
          name="day"
          label="日期"
          required
          options={run.days.map((day) => ({ value: day, label: `${day} ${weekdayLabelOf(day)}` }))}
        />
        <ToggleInput control={control} name="kind" label="放假还是上班" options={KIND_OPTIONS} />
        <Wide>
          <TextInput
            control={control}
            name="name"
            label="节日名称"
            required
            helperText="日期录错的，请移除后重新登记"
          />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}
