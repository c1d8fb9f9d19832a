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
  emptyChild,
  newChildOf,
  type ChildFormValues,
} from './child-form.ts'
import { ChildFormFields } from './ChildFormFields.tsx'

/** Registers a child. */
export function AddChildDialog({ onClose }: { readonly onClose: () => void }) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'children.add',
    schema: childFormSchema,
    defaultValues: emptyChild(),
    toInput: (values: ChildFormValues) => ({
      child: newChildOf(values),
      categories: values.categories,
      confirmSameName: values.confirmSameName,
    }),
    texts: CHILDREN_TEXTS,
    fieldOf: CHILD_FORM_FIELDS,
    onDone: (child: ChildFile) => {
      notice.succeed(`已登记“${child.name}”，编号 ${child.number}`)
      onClose()
    },
  })
  return (
    <FormDialog act={state} title="登记儿童" maxWidth="md" onClose={onClose}>
      <ChildFormFields form={state.form} idNumberOnFile={null} withCategories />
    </FormDialog>
  )
}

/** Corrects the file of a child; its categories have a dialog of their own, because they are dated. */
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
    <FormDialog act={state} title={`编辑“${child.name}”的档案`} maxWidth="md" onClose={onClose}>
      <ChildFormFields
        form={state.form}
        idNumberOnFile={child.maskedIdNumber}
        withCategories={false}
      />
    </FormDialog>
  )
}
