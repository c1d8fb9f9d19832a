import { Alert } from '@mui/material'
import type { z } from 'zod'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { CheckListInput } from '#renderer/ui/form/CheckInput.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { TimeInput } from '#renderer/ui/form/TimeInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import {
  likelyTerm,
  termDraftSchema,
  WEEKDAY_NAMES,
  type TermDraft,
  type TutoringTerm,
} from '#shared/features/tutoring/term.ts'
import { isDay } from '#shared/kernel/day.ts'
import { TUTORING_TEXTS } from './tutoring.text.ts'

const formSchema = termDraftSchema.safeExtend({ clashReason: clashReasonSchema })
type TermForm = z.input<typeof formSchema>

const FIELD_OF = {
  TERM_NAME_TAKEN: 'name',
  TERM_ROOM_NOT_IN_USE: 'roomId',
} as const

/** Adds a term, or corrects one. */
export function TermDialog({
  term,
  onClose,
}: {
  readonly term: TutoringTerm | null
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const onDone = (saved: TutoringTerm) => {
    notice.succeed(`已保存“${saved.name}”`)
    onClose()
  }
  return term === null ? (
    <AddTerm onDone={onDone} onClose={onClose} />
  ) : (
    <ChangeTerm term={term} onDone={onDone} onClose={onClose} />
  )
}

interface DialogProps {
  readonly onDone: (term: TutoringTerm) => void
  readonly onClose: () => void
}

function AddTerm({ onDone, onClose }: DialogProps) {
  const state = useCommandForm({
    route: 'tutoring.addTerm',
    schema: formSchema,
    defaultValues: { ...likelyTerm(localToday()), clashReason: '' },
    toInput: ({ clashReason, ...term }: TermForm) => ({ ...term, ...reasonOf(clashReason) }),
    texts: TUTORING_TEXTS,
    fieldOf: FIELD_OF,
    onDone,
  })
  return <TermFields title="新建学期" state={state} onClose={onClose} />
}

function ChangeTerm({ term, onDone, onClose }: DialogProps & { readonly term: TutoringTerm }) {
  const { id } = term
  const state = useCommandForm({
    route: 'tutoring.updateTerm',
    schema: formSchema,
    defaultValues: { ...toDraft(term), clashReason: '' },
    toInput: ({ clashReason, ...values }: TermForm) => ({
      id,
      term: values,
      ...reasonOf(clashReason),
    }),
    texts: TUTORING_TEXTS,
    fieldOf: FIELD_OF,
    onDone,
  })
  return <TermFields title={`修改“${term.name}”`} state={state} onClose={onClose} />
}

function TermFields({
  title,
  state,
  onClose,
}: {
  readonly title: string
  readonly state: ReturnType<
    typeof useCommandForm<'tutoring.addTerm' | 'tutoring.updateTerm', TermForm>
  >
  readonly onClose: () => void
}) {
  const { control } = state.form
  const rooms = useOffice('rooms.list', {})
  const options = (rooms.data ?? []).map(({ id, name }) => ({ value: id as number, label: name }))
  return (
    <FormDialog
      act={{ ...state, error: state.error ?? (rooms.isError ? errorText(rooms.error) : null) }}
      title={title}
      onClose={onClose}
    >
      <ClashReason control={control} name="clashReason" refusal={state.refusal} />
      <FieldGrid>
        <Wide>
          <TextInput control={control} name="name" label="学期名称" required autoFocus />
        </Wide>
        <DateInput control={control} name="startsOn" label="开始日期" required />
        <DateInput control={control} name="endsOn" label="结束日期" required />
        <SchoolTermWarning
          startsOn={state.form.watch('startsOn')}
          endsOn={state.form.watch('endsOn')}
        />
        <Wide>
          <CheckListInput
            control={control}
            name="weekdays"
            label="开放的日子（节假日和站点停开日自动除外，调休上课日自动计入）"
            options={WEEKDAY_NAMES}
            required
          />
        </Wide>
        <TimeInput control={control} name="startsAt" label="开始时间" required />
        <TimeInput control={control} name="endsAt" label="结束时间" required />
        <Wide>
          <SelectInput
            control={control}
            name="roomId"
            label="场地"
            options={options}
            emptyLabel="未定"
          />
        </Wide>
        <Wide>
          <TextInput control={control} name="note" label="备注" />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}

/** Where the dates reach beyond the term of the schools. */
function SchoolTermWarning({
  startsOn,
  endsOn,
}: {
  readonly startsOn: string
  readonly endsOn: string
}) {
  const isChosen = isDay(startsOn) && isDay(endsOn)
  const { data } = useOffice('tutoring.termWarning', isChosen ? { startsOn, endsOn } : null)
  if (data === undefined || data.warning === '') return null
  return (
    <Wide>
      <Alert severity="warning" sx={{ py: 0 }}>
        {data.warning}
      </Alert>
    </Wide>
  )
}

function reasonOf(clashReason: string | undefined): { readonly clashReason?: string } {
  return clashReason === undefined || clashReason === '' ? {} : { clashReason }
}

function toDraft(term: TutoringTerm): TermDraft {
  const { name, startsOn, endsOn, weekdays, startsAt, endsAt, roomId, note } = term
  return { name, startsOn, endsOn, weekdays, startsAt, endsAt, roomId, note }
}
