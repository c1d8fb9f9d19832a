import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import type { z } from 'zod'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { MemberInput } from '#renderer/features/team/team.public.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import { cloneInputSchema } from '#shared/features/programmes/clone.ts'
import { isDay } from '#shared/kernel/day.ts'
import { ClonePreviewList } from './ClonePreviewList.tsx'
import { PROGRAMMES_TEXTS } from './programmes.text.ts'

type CloneValues = z.input<typeof cloneInputSchema>

/** Copies a camp onto new dates, shown day by day before anything is written. */
export function CloneDialog({
  camp,
  onClose,
}: {
  readonly camp: CampSummary
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const navigate = useNavigate()
  const cancel = useCommand('camps.cancel')
  const state = useCommandForm({
    route: 'programmes.clone',
    schema: cloneInputSchema,
    defaultValues: { fromId: camp.id, startsOn: '', name: '', leaderId: null, clashReason: '' },
    toInput: ({ clashReason, ...values }: CloneValues) => {
      const reason = clashReason?.trim() ?? ''
      return reason === '' ? values : { ...values, clashReason: reason }
    },
    texts: PROGRAMMES_TEXTS,
    fieldOf: { CAMP_NAME_TAKEN: 'name', CAMP_DATES_CLASH: 'startsOn' },
    onDone: ({ campId, name, blocks, days }) => {
      notice.succeed(`已新建“${name}”，${days} 天、${blocks} 项活动`, {
        label: '撤销',
        onClick: () =>
          cancel.mutate(
            { id: campId, reason: '复制后撤销' },
            {
              onSuccess: () => notice.succeed(`已取消“${name}”`),
              onError: (error) => notice.fail(errorText(error, PROGRAMMES_TEXTS)),
            },
          ),
      })
      onClose()
      void navigate(`/camps?camp=${campId}&tab=programme`)
    },
  })
  const { control, setValue, getValues, watch } = state.form
  const startsOn = watch('startsOn')
  const preview = useOffice(
    'programmes.clonePreview',
    isDay(startsOn) ? { fromId: camp.id, startsOn } : null,
  )
  const found = preview.data
  useEffect(() => {
    if (found === undefined) return
    if (getValues('name') === '') setValue('name', found.name)
    if (getValues('leaderId') === null) setValue('leaderId', found.leaderId)
  }, [found, getValues, setValue])
  return (
    <FormDialog
      act={state}
      title={`把“${camp.name}”复制为新一期`}
      submitLabel="新建这一期"
      maxWidth="md"
      onClose={onClose}
    >
      <FieldGrid columns={3}>
        <DateInput control={control} name="startsOn" label="新一期第一天" required />
        <TextInput control={control} name="name" label="新营期名称" required />
        <MemberInput
          control={control}
          name="leaderId"
          label="带队"
          day={isDay(startsOn) ? startsOn : null}
        />
        <Wide>
          <ClashReason control={control} name="clashReason" refusal={state.refusal} />
        </Wide>
        <Wide>
          <ClonePreviewList query={preview} isAsked={isDay(startsOn)} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}
