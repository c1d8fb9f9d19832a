import { Link, Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { FieldGrid } from '#renderer/ui/form/FieldGrid.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { bookTitleDraftSchema, type CataloguedTitle } from '#shared/features/library/title.ts'
import { acquisitionFormSchema, cleanAcquisition, newAcquisition } from './acquisition-form.ts'
import { CopiesFields } from './CopiesFields.tsx'
import { IsbnInput } from './IsbnInput.tsx'
import { LIBRARY_TEXTS, quoted } from './library.text.ts'
import { emptyTitle, TitleFields } from './TitleFields.tsx'

const formSchema = z.object({ title: bookTitleDraftSchema, copies: acquisitionFormSchema })

/** Catalogues a title with its first copies. */
export function AddTitleDialog({
  titles,
  onOpenTitle,
  onClose,
}: {
  readonly titles: readonly CataloguedTitle[]
  readonly onOpenTitle: (id: number) => void
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const state = useCommandForm({
    route: 'library.addTitle',
    schema: formSchema,
    defaultValues: { title: emptyTitle(), copies: newAcquisition() },
    toInput: ({ title, copies }) => ({ title, copies: cleanAcquisition(copies) }),
    texts: LIBRARY_TEXTS,
    fieldOf: {
      ISBN_ON_FILE: 'title.isbn',
      BARCODE_TAKEN: 'copies.barcodes',
      ACQUIRED_IN_FUTURE: 'copies.acquiredOn',
    },
    onDone: ({ title, copies }) => {
      const barcodes = copies.map((copy) => copy.barcode)
      notice.succeed(`已登记${quoted(title.title)} ${copies.length} 册，条码 ${range(barcodes)}`)
      onClose()
    },
  })
  const { control } = state.form
  return (
    <FormDialog act={state} title="登记图书" maxWidth="md" onClose={onClose}>
      <FieldGrid columns={3}>
        <IsbnInput
          control={control}
          name="title.isbn"
          autoFocus
          onEnter={() => state.form.setFocus('title.title')}
          hint={(isbn) => <IsbnHint isbn={isbn} titles={titles} onOpenTitle={onOpenTitle} />}
        />
        <TitleFields control={control} at={(field) => `title.${field}`} />
      </FieldGrid>
      <Typography variant="h3" sx={{ mt: 2, mb: 1.5 }}>
        这批书
      </Typography>
      <FieldGrid columns={3}>
        <CopiesFields control={control} at={(field) => `copies.${field}`} />
      </FieldGrid>
    </FormDialog>
  )
}

function IsbnHint({
  isbn,
  titles,
  onOpenTitle,
}: {
  readonly isbn: string
  readonly titles: readonly CataloguedTitle[]
  readonly onOpenTitle: (id: number) => void
}) {
  const onFile = titles.find((title) => title.isbn === isbn)
  if (onFile === undefined) return `校验通过：${isbn}`
  return (
    <>
      目录里已有{quoted(onFile.title)}，
      <Link component="button" type="button" onClick={() => onOpenTitle(onFile.id)}>
        打开它增加册数
      </Link>
    </>
  )
}

/** 'TS000001', or 'TS000001—TS000003' for several. */
function range(barcodes: readonly string[]): string {
  const [first = ''] = barcodes
  const last = barcodes.at(-1) ?? first
  return first === last ? first : `${first}—${last}`
}
