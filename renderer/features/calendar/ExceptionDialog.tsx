import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { ToggleInput } from '#renderer/ui/form/ToggleInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import {
  dayExceptionDraftSchema,
  EXCEPTION_KINDS,
  exceptionKindName,
  type DayException,
  type DayExceptionDraft,
} from '#shared/features/calendar/day-exception.ts'
import { CALENDAR_TEXTS, dayRun } from './calendar.text.ts'

const KIND_OPTIONS = EXCEPTION_KINDS.map(({ code, name }) => ({ value: code, label: name }))

type Props = { readonly onClose: () => void } & (
  | { readonly exception: DayException }
  | { readonly exception: null; readonly first: DayExceptionDraft }
)

/** Closes the site on some days, or opens it; also corrects that. */
export function ExceptionDialog(props: Props) {
  return props.exception === null ? (
    <AddException first={props.first} onClose={props.onClose} />
  ) : (
    <ChangeException exception={props.exception} onClose={props.onClose} />
  )
}

function useDone(onClose: () => void) {
  const notice = useNotice()
  return ({ kind, startsOn, endsOn }: DayException) => {
    notice.succeed(`已登记${exceptionKindName(kind)}：${dayRun(startsOn, endsOn)}`)
    onClose()
  }
}

function AddException({
  first,
  onClose,
}: {
  readonly first: DayExceptionDraft
  readonly onClose: () => void
}) {
  const state = useCommandForm({
    route: 'calendar.addException',
    schema: dayExceptionDraftSchema,
    defaultValues: first,
    toInput: (values: DayExceptionDraft) => values,
    texts: CALENDAR_TEXTS,
    onDone: useDone(onClose),
  })
  return <ExceptionForm title="登记停开或临时开放" state={state} onClose={onClose} />
}

function ChangeException({
  exception: { id, ...draft },
  onClose,
}: {
  readonly exception: DayException
  readonly onClose: () => void
}) {
  const state = useCommandForm({
    route: 'calendar.changeException',
    schema: dayExceptionDraftSchema,
    defaultValues: draft satisfies DayExceptionDraft,
    toInput: (values: DayExceptionDraft) => ({ id, exception: values }),
    texts: CALENDAR_TEXTS,
    onDone: useDone(onClose),
  })
  return <ExceptionForm title={`修改“${draft.reason}”`} state={state} onClose={onClose} />
}

function ExceptionForm({
  title,
  state,
  onClose,
}: {
  readonly title: string
  readonly state: ReturnType<
    typeof useCommandForm<'calendar.addException' | 'calendar.changeException', DayExceptionDraft>
  >
  readonly onClose: () => void
}) {
  const { control } = state.form
  return (
    <FormDialog act={state} title={title} onClose={onClose}>
      <FieldGrid>
        <Wide>
          <ToggleInput control={control} name="kind" label="停开还是开放" options={KIND_OPTIONS} />
        </Wide>
        <DateInput control={control} name="startsOn" label="第一天" required />
        <DateInput control={control} name="endsOn" label="最后一天" required />
        <Wide>
          <TextInput
            control={control}
            name="reason"
            label="原因"
            required
            autoFocus
            helperText="例如：台风、停电检修、场地被征用、亲子活动"
          />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}
