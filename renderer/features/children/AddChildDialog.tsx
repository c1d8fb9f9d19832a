import { useState } from 'react'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildFile, ChildId, ChildListItem } from '#shared/features/children/child.ts'
import { CHILDREN_TEXTS } from './children.text.ts'
import {
  CHILD_FORM_FIELDS,
  childFormSchema,
  emptyChild,
  newChildOf,
  type ChildFormValues,
} from './child-form.ts'
import { ChildFormFields } from './ChildFormFields.tsx'
import { FindBeforeAdding } from './FindBeforeAdding.tsx'

/** Registers a child, after looking whether it is on file already. */
export function AddChildDialog({
  register,
  onOpen,
  onClose,
}: {
  readonly register: readonly ChildListItem[]
  readonly onOpen: (id: ChildId) => void
  readonly onClose: () => void
}) {
  const [name, setName] = useState<string | null>(register.length === 0 ? '' : null)
  if (name !== null) return <NewChildDialog name={name} onClose={onClose} />
  return <FindBeforeAdding register={register} onOpen={onOpen} onAdd={setName} onClose={onClose} />
}

function NewChildDialog({
  name,
  onClose,
}: {
  readonly name: string
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'children.add',
    schema: childFormSchema,
    defaultValues: { ...emptyChild(), name },
    toInput: (values: ChildFormValues) => ({
      child: newChildOf(values),
      categories: values.categories,
      confirmSameName: values.confirmSameName,
      ...(values.familyId === null ? {} : { familyId: values.familyId }),
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
      <ChildFormFields form={state.form} idNumberOnFile={null} isNew />
    </FormDialog>
  )
}
