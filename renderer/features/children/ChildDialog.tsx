import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildFile } from '#shared/features/children/child.ts'
import { CHILDREN_TEXTS } from './children.text.ts'
import {
  CHILD_FORM_FIELDS,
  changeOf,
  childFormSchema,
  draftOf,
  type ChildFormValues,
} from './child-form.ts'
import { ChildFormFields } from './ChildFormFields.tsx'

/** 更正: sets right what was written wrong; what changes from a day on has dialogs of its own. */
export function ChangeChildDialog({
  child,
  onClose,
}: {
  readonly child: ChildFile
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'children.update',
    schema: childFormSchema,
    defaultValues: draftOf(child),
    toInput: (values: ChildFormValues) => ({
      id: child.id,
      child: changeOf(values),
      confirmSameName: values.confirmSameName,
    }),
    texts: CHILDREN_TEXTS,
    fieldOf: CHILD_FORM_FIELDS,
    onDone: (saved: ChildFile) => {
      notice.succeed(`已保存“${saved.name}”的档案`)
      onClose()
    },
  })
  return (
    <FormDialog act={state} title={`更正“${child.name}”的档案`} maxWidth="md" onClose={onClose}>
      <ChildFormFields form={state.form} idNumberOnFile={child.maskedIdNumber} isNew={false} />
    </FormDialog>
  )
}
