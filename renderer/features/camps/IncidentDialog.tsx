import { Controller } from 'react-hook-form'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { MemberInput } from '#renderer/features/team/team.public.tsx'
import { ChildPicker } from '#renderer/ui/ChildPicker.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { TimeInput } from '#renderer/ui/form/TimeInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { CampFile } from '#shared/features/camps/camp-summary.ts'
import {
  INCIDENT_KINDS,
  incidentDraftSchema,
  type IncidentDraft,
} from '#shared/features/camps/incident.ts'
import { CAMPS_TEXTS } from './camps.text.ts'

const KIND_OPTIONS = INCIDENT_KINDS.map(({ code, name }) => ({ value: code, label: name }))

/** Writes down what happened, once and for good. */
export function IncidentDialog({
  file: { camp, roster },
  onClose,
}: {
  readonly file: CampFile
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const choices = useOffice('children.choices', {})
  const today = localToday()
  const state = useCommandForm({
    route: 'camps.recordIncident',
    schema: incidentDraftSchema,
    defaultValues: {
      day: today < camp.endsOn ? today : camp.endsOn,
      happenedAt: '',
      kind: 'first-aid',
      childId: null,
      what: '',
      measures: '',
      handledBy: camp.leaderId,
      guardianToldAt: null,
    } satisfies IncidentDraft,
    toInput: (incident: IncidentDraft) => ({ campId: camp.id, incident }),
    texts: CAMPS_TEXTS,
    fieldOf: {
      CAMP_DAY_OUTSIDE: 'day',
      CAMP_DAY_IN_FUTURE: 'day',
      TEAM_MEMBER_NOT_AT_WORK: 'handledBy',
    },
    onDone: () => {
      notice.succeed('已登记，记录不能再修改；后续情况请补记')
      onClose()
    },
  })
  const { control } = state.form
  const campers = new Set(roster.map(({ childId }) => childId))
  return (
    <FormDialog act={state} title="登记健康与意外" maxWidth="md" onClose={onClose}>
      <FieldGrid>
        <DateInput control={control} name="day" label="日期" required />
        <TimeInput control={control} name="happenedAt" label="发生时间" required />
        <SelectInput control={control} name="kind" label="类别" options={KIND_OPTIONS} required />
        <Controller
          control={control}
          name="childId"
          render={({ field }) => (
            <ChildPicker
              label="儿童"
              helperText="与具体儿童无关时留空"
              options={(choices.data ?? []).filter(({ id }) => campers.has(id))}
              value={choices.data?.find(({ id }) => id === field.value)?.id ?? null}
              onChange={(child) => field.onChange(child?.id ?? null)}
            />
          )}
        />
        <Wide>
          <TextInput control={control} name="what" label="经过" required />
        </Wide>
        <Wide>
          <TextInput control={control} name="measures" label="处理" required />
        </Wide>
        <MemberInput
          control={control}
          name="handledBy"
          label="处理人"
          day={state.form.watch('day')}
        />
        <TimeInput
          control={control}
          name="guardianToldAt"
          label="告知监护人时间"
          helperText="还没有告知时留空"
        />
      </FieldGrid>
    </FormDialog>
  )
}
