import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid, Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { PlanId } from '#shared/features/plans/plan.ts'
import {
  referralDraftSchema,
  referralReplySchema,
  type Referral,
} from '#shared/features/plans/referral.ts'
import { PLANS_TEXTS } from './plans.text.ts'

type DraftValues = z.input<typeof referralDraftSchema>
type ReplyValues = z.input<typeof referralReplySchema>

/** A referral; without consent it is not saved. */
export function ReferralDialog({
  planId,
  onClose,
}: {
  readonly planId: PlanId
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const act = useCommandForm<'plans.addReferral', DraftValues>({
    route: 'plans.addReferral',
    schema: referralDraftSchema,
    defaultValues: {
      referredTo: '',
      purpose: '',
      referredOn: localToday(),
      consentOn: '',
      consentBy: '',
    },
    toInput: (referral) => ({ id: planId, referral }),
    texts: PLANS_TEXTS,
    fieldOf: { REFERRAL_DAY_IN_FUTURE: 'referredOn' },
    onDone: () => {
      notice.succeed('转介已登记，收到答复后请补上')
      onClose()
    },
  })
  const { control } = act.form
  return (
    <FormDialog act={act} title="登记转介" onClose={onClose}>
      <FieldGrid>
        <TextInput control={control} name="referredTo" label="转介单位或人员" required autoFocus />
        <DateInput control={control} name="referredOn" label="转介日期" required />
        <Wide>
          <TextInput
            control={control}
            name="purpose"
            label="转介目的"
            required
            multiline
            minRows={2}
          />
        </Wide>
        <TextInput
          control={control}
          name="consentBy"
          label="同意人"
          helperText="写明与儿童的关系"
          required
        />
        <DateInput control={control} name="consentOn" label="同意日期" required />
      </FieldGrid>
    </FormDialog>
  )
}

/** What came back from a referral. */
export function ReplyDialog({
  referral,
  onClose,
}: {
  readonly referral: Referral
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const act = useCommandForm<'plans.answerReferral', ReplyValues>({
    route: 'plans.answerReferral',
    schema: referralReplySchema,
    defaultValues: {
      repliedOn: referral.repliedOn ?? localToday(),
      reply: referral.reply,
      outcome: referral.outcome,
    },
    toInput: (reply) => ({ id: referral.id, reply }),
    texts: PLANS_TEXTS,
    fieldOf: { REFERRAL_DAY_IN_FUTURE: 'repliedOn', REFERRAL_REPLY_TOO_EARLY: 'repliedOn' },
    onDone: () => {
      notice.succeed('答复已登记')
      onClose()
    },
  })
  const { control } = act.form
  return (
    <FormDialog act={act} title={`登记答复：${referral.referredTo}`} onClose={onClose}>
      <FieldGrid>
        <DateInput control={control} name="repliedOn" label="答复日期" required />
        <Wide>
          <TextInput
            control={control}
            name="reply"
            label="对方答复"
            required
            multiline
            minRows={2}
          />
        </Wide>
        <Wide>
          <TextInput control={control} name="outcome" label="转介结果" multiline minRows={2} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  )
}
