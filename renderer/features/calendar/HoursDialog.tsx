import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { CheckListInput } from '#renderer/ui/form/CheckInput.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TimeInput } from '#renderer/ui/form/TimeInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import {
  openingHoursDraftSchema,
  type OpeningHours,
  type OpeningHoursDraft,
} from '#shared/features/calendar/opening-hours.ts'
import { WEEKDAY_OPTIONS } from '#shared/features/calendar/weekdays.ts'
import { CALENDAR_TEXTS } from './calendar.text.ts'

const FIELD_OF = { OPENING_HOURS_TAKEN: 'validFrom' } as const

/** Sets the week of the site from a day on, or corrects one. */
export function HoursDialog({
  hours,
  onClose,
}: {
  readonly hours: OpeningHours | null
  readonly onClose: () => void
}) {
  return hours === null ? (
    <AddHours onClose={onClose} />
  ) : (
    <ChangeHours hours={hours} onClose={onClose} />
  )
}

function useDone(onClose: () => void) {
  const notice = useNotice()
  return ({ validFrom }: OpeningHours) => {
    notice.succeed(`已保存 ${validFrom} 起的开放时间`)
    onClose()
  }
}

function AddHours({ onClose }: { readonly onClose: () => void }) {
  const state = useCommandForm({
    route: 'calendar.addHours',
    schema: openingHoursDraftSchema,
    defaultValues: {
      validFrom: localToday(),
      weekdays: [1, 2, 3, 4, 5, 6],
      opensAt: '08:30',
      closesAt: '18:00',
    },
    toInput: (values: OpeningHoursDraft) => values,
    texts: CALENDAR_TEXTS,
    fieldOf: FIELD_OF,
    onDone: useDone(onClose),
  })
  return <HoursForm title="登记开放时间" state={state} onClose={onClose} />
}

function ChangeHours({
  hours: { id, ...draft },
  onClose,
}: {
  readonly hours: OpeningHours
  readonly onClose: () => void
}) {
  const state = useCommandForm({
    route: 'calendar.changeHours',
    schema: openingHoursDraftSchema,
    defaultValues: draft satisfies OpeningHoursDraft,
    toInput: (values: OpeningHoursDraft) => ({ id, hours: values }),
    texts: CALENDAR_TEXTS,
    fieldOf: FIELD_OF,
    onDone: useDone(onClose),
  })
  return <HoursForm title="修改开放时间" state={state} onClose={onClose} />
}

function HoursForm({
  title,
  state,
  onClose,
}: {
  readonly title: string
  readonly state: ReturnType<
    typeof useCommandForm<'calendar.addHours' | 'calendar.changeHours', OpeningHoursDraft>
  >
  readonly onClose: () => void
}) {
  const { control } = state.form
  return (
    <FormDialog act={state} title={title} onClose={onClose}>
      <FieldGrid>
        <Wide>
          <DateInput
            control={control}
            name="validFrom"
            label="从哪一天起"
            required
            helperText="以前的日子仍按原来的开放时间"
          />
        </Wide>
        <Wide>
          <CheckListInput
            control={control}
            name="weekdays"
            label="每周开放的日子（放假日自动不开放，调休上班日自动开放）"
            options={WEEKDAY_OPTIONS}
            required
          />
        </Wide>
        <TimeInput control={control} name="opensAt" label="开门时间" required />
        <TimeInput control={control} name="closesAt" label="关门时间" required />
      </FieldGrid>
    </FormDialog>
  )
}
