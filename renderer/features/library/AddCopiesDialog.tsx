import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { AcquisitionDraft } from '#shared/features/library/copy.ts'
import type { CataloguedTitle } from '#shared/features/library/title.ts'
import { acquisitionFormSchema, cleanAcquisition, newAcquisition } from './acquisition-form.ts'
import { CopiesFields } from './CopiesFields.tsx'
import { LIBRARY_TEXTS, quoted } from './library.text.ts'

/** Adds copies to a title that is on file. */
export function AddCopiesDialog({
  book,
  onClose,
}: {
  readonly book: CataloguedTitle
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'library.addCopies',
    schema: acquisitionFormSchema,
    defaultValues: newAcquisition(),
    toInput: (copies: AcquisitionDraft) => ({
      titleId: book.id,
      copies: cleanAcquisition(copies),
    }),
    texts: LIBRARY_TEXTS,
    fieldOf: { BARCODE_TAKEN: 'barcodes', ACQUIRED_IN_FUTURE: 'acquiredOn' },
    onDone: (copies) => {
      notice.succeed(`${quoted(book.title)}增加了 ${copies.length} 册`)
      onClose()
    },
  })
  return (
    <FormDialog act={state} title={`${quoted(book.title)}增加册数`} onClose={onClose}>
      <FieldGrid columns={3}>
        <CopiesFields control={state.form.control} at={(field) => field} />
      </FieldGrid>
    </FormDialog>
  )
}
