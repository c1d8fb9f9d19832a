import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { ToggleInput } from '#renderer/ui/form/ToggleInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import {
  SCHOOL_PERIOD_KINDS,
  schoolPeriodDraftSchema,
  type SchoolPeriod,
  type SchoolPeriodDraft,
} from '#shared/features/calendar/school-period.ts'
import { CALENDAR_TEXTS } from './calendar.text.ts'

const KIND_OPTIONS = SCHOOL_PERIOD_KINDS.map(({ code, name }) => ({ value: code, label: name }))
const FIELD_OF = { SCHOOL_PERIOD_NAME_TAKEN: 'name', SCHOOL_PERIODS_OVERLAP: 'startsOn' } as const

type Props = { readonly onClose: () => void } & (
  | { readonly period: SchoolPeriod }
  | { readonly period: null; readonly first: SchoolPeriodDraft }
)

/** Adds a term or a break, or corrects one. */
export function PeriodDialog(props: Props) {
  return props.period === null ? (
    <AddPeriod first={props.first} onClose={props.onClose} />
  ) : (
    <ChangePeriod period={props.period} onClose={props.onClose} />
  )
}

function useDone(onClose: () => void) {
  const notice = useNotice()
  return ({ name }: SchoolPeriod) => {
    notice.succeed(`已保存“${name}”`)
    onClose()
  }
}

function AddPeriod({
  first,
  onClose,
}: {
  readonly first: SchoolPeriodDraft
  readonly onClose: () => void
}) {
  const state = useCommandForm({
    route: 'calendar.addPeriod',
    schema: schoolPeriodDraftSchema,
    defaultValues: first,
    toInput: (values: SchoolPeriodDraft) => values,
    texts: CALENDAR_TEXTS,
    fieldOf: FIELD_OF,
    onDone: useDone(onClose),
  })
  return <PeriodForm title="登记学期或寒暑假" state={state} onClose={onClose} />
}

function ChangePeriod({
  period: { id, ...draft },
  onClose,
}: {
  readonly period: SchoolPeriod
  readonly onClose: () => void
}) {
  const state = useCommandForm({
    route: 'calendar.changePeriod',
    schema: schoolPeriodDraftSchema,
    defaultValues: draft satisfies SchoolPeriodDraft,
    toInput: (values: SchoolPeriodDraft) => ({ id, period: values }),
    texts: CALENDAR_TEXTS,
    fieldOf: FIELD_OF,
    onDone: useDone(onClose),
  })
  return <PeriodForm title={`修改“${draft.name}”`} state={state} onClose={onClose} />
}

function PeriodForm({
  title,
  state,
  onClose,
}: {
  readonly title: string
  readonly state: ReturnType<
    typeof useCommandForm<'calendar.addPeriod' | 'calendar.changePeriod', SchoolPeriodDraft>
  >
  readonly onClose: () => void
}) {
  const { control } = state.form
  return (
    <FormDialog act={state} title={title} onClose={onClose}>
      <FieldGrid>
        <Wide>
          <ToggleInput control={control} name="kind" label="种类" options={KIND_OPTIONS} />
        </Wide>
        <Wide>
          <TextInput control={control} name="name" label="名称" required autoFocus />
        </Wide>
        <DateInput control={control} name="startsOn" label="开始日期" required />
        <DateInput control={control} name="endsOn" label="结束日期" required />
        <Wide>
          <TextInput control={control} name="note" label="备注" />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}
