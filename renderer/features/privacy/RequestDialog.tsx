import type { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildFile } from '#shared/features/children/child.ts'
import {
  REQUEST_DECISIONS,
  REQUEST_KINDS,
  requestAnswerSchema,
  requestDraftSchema,
  requestKindName,
  type PrivacyRequest,
} from '#shared/features/privacy/privacy-request.ts'
import { PRIVACY_TEXTS } from './privacy.text.ts'

const KINDS = REQUEST_KINDS.map(({ code, name }) => ({ value: code, label: name }))
const DECISIONS = REQUEST_DECISIONS.map(({ code, name }) => ({ value: code, label: name }))

/** Records what a guardian or the child asked for. */
export function RequestDialog({
  child,
  onClose,
}: {
  readonly child: Pick<ChildFile, 'id' | 'name' | 'guardianName'>
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'privacy.addRequest',
    schema: requestDraftSchema,
    defaultValues: {
      childId: child.id,
      applicantName: child.guardianName,
      applicantRelation: '',
      content: '',
      receivedOn: localToday(),
    },
    toInput: (values: z.input<typeof requestDraftSchema>) => values,
    texts: PRIVACY_TEXTS,
    onDone: ({ dueOn }) => {
      notice.succeed(`申请已登记，请在 ${dueOn} 前答复`)
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title={`登记“${child.name}”的个人信息申请`} onClose={onClose}>
      <FieldGrid>
        <SelectInput control={control} name="kind" label="申请事项" options={KINDS} required />
        <DateInput control={control} name="receivedOn" label="收到日期" required />
        <TextInput control={control} name="applicantName" label="申请人" required />
        <TextInput
          control={control}
          name="applicantRelation"
          label="与儿童的关系"
          placeholder="本人、祖父、母亲…"
          required
        />
      </FieldGrid>
      <FieldGrid columns={1}>
        <TextInput
          control={control}
          name="content"
          label="申请内容"
          required
          multiline
          minRows={2}
          helperText="15 个工作日内答复，不同意的要书面说明理由"
        />
      </FieldGrid>
    </FormDialog>
  )
}

/** Records the decision; a refusal needs its reason in writing. */
export function AnswerDialog({
  request,
  onClose,
}: {
  readonly request: PrivacyRequest
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'privacy.answerRequest',
    schema: requestAnswerSchema,
    defaultValues: { id: request.id, answer: '', answeredOn: localToday() },
    toInput: (values: z.input<typeof requestAnswerSchema>) => values,
    texts: PRIVACY_TEXTS,
    onDone: () => {
      notice.succeed('答复已登记')
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog
      act={state}
      title={`答复“${request.childName}”的${requestKindName(request.kind)}申请`}
      onClose={onClose}
    >
      <FieldGrid>
        <SelectInput
          control={control}
          name="decision"
          label="处理结果"
          options={DECISIONS}
          required
        />
        <DateInput control={control} name="answeredOn" label="答复日期" required />
      </FieldGrid>
      <FieldGrid columns={1}>
        <TextInput
          control={control}
          name="answer"
          label="办理情况或不同意的理由"
          multiline
          minRows={3}
        />
      </FieldGrid>
    </FormDialog>
  )
}
