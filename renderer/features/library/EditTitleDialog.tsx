import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import {
  bookTitleDraftSchema,
  type BookTitleDraft,
  type CataloguedTitle,
} from '#shared/features/library/title.ts'
import { IsbnInput } from './IsbnInput.tsx'
import { LIBRARY_TEXTS, quoted } from './library.text.ts'
import { TitleFields } from './TitleFields.tsx'

/** Corrects what the catalogue says of a title. */
export function EditTitleDialog({
  book,
  onClose,
}: {
  readonly book: CataloguedTitle
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const { id, copies: _copies, available: _available, ...title } = book
  const state = useCommandForm({
    route: 'library.updateTitle',
    schema: bookTitleDraftSchema,
    defaultValues: title satisfies BookTitleDraft,
    toInput: (values: BookTitleDraft) => ({ id, title: values }),
    texts: LIBRARY_TEXTS,
    fieldOf: { ISBN_ON_FILE: 'isbn' },
    onDone: (saved) => {
      notice.succeed(`已保存${quoted(saved.title)}`)
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title={`修改${quoted(book.title)}`} maxWidth="md" onClose={onClose}>
      <FieldGrid columns={3}>
        <IsbnInput
          control={control}
          name="isbn"
          onEnter={() => state.form.setFocus('title')}
          hint={(isbn) => `校验通过：${isbn}`}
        />
        <TitleFields control={control} at={(field) => field} />
      </FieldGrid>
    </FormDialog>
  )
}
