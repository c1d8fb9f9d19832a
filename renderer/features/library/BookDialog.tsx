import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { CopyStanding } from '#shared/features/library/copy-standing.ts'
import { ageBandName, shelfTagName } from '#shared/features/library/shelving.ts'
import type { CataloguedTitle } from '#shared/features/library/title.ts'
import { formatYuan } from '#shared/kernel/money.ts'
import { AddCopiesDialog } from './AddCopiesDialog.tsx'
import { CopiesTable } from './CopiesTable.tsx'
import { EditTitleDialog } from './EditTitleDialog.tsx'
import { RemoveCopyDialog } from './RemoveCopyDialog.tsx'

type Opened =
  | { readonly kind: 'edit' | 'add' }
  | { readonly kind: 'remove'; readonly copy: CopyStanding }

/** A title with its copies, to read first; each change has its own dialog. */
export function BookDialog({
  book,
  onClose,
}: {
  readonly book: CataloguedTitle
  readonly onClose: () => void
}) {
  const copies = useOffice('library.copies', { titleId: book.id })
  const [opened, setOpened] = useState<Opened | null>(null)
  const mayRemove = useMay('library.removeCopy')
  const close = () => setOpened(null)
  return (
    <>
      <Dialog open onClose={onClose} maxWidth="md">
        <DialogTitle>{book.title}</DialogTitle>
        <DialogContent dividers>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
            {describe(book)}
          </Typography>
          <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1 }}>
            <Typography variant="h3" sx={{ flex: 1 }}>
              馆藏 {book.copies} 册，在架 {book.available} 册
            </Typography>
            <IfMay route="library.updateTitle">
              <Button onClick={() => setOpened({ kind: 'edit' })}>修改题名信息</Button>
            </IfMay>
            <IfMay route="library.addCopies">
              <Button variant="outlined" onClick={() => setOpened({ kind: 'add' })}>
                增加册数
              </Button>
            </IfMay>
          </Stack>
          <Loaded query={copies} describe={errorText}>
            {(rows) => (
              <CopiesTable
                copies={rows}
                onRemove={mayRemove ? (copy) => setOpened({ kind: 'remove', copy }) : null}
              />
            )}
          </Loaded>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>关闭</Button>
        </DialogActions>
      </Dialog>
      {opened?.kind === 'edit' && <EditTitleDialog book={book} onClose={close} />}
      {opened?.kind === 'add' && <AddCopiesDialog book={book} onClose={close} />}
      {opened?.kind === 'remove' && <RemoveCopyDialog copy={opened.copy} onClose={close} />}
    </>
  )
}

function describe(book: CataloguedTitle): string {
  return [
    book.author,
    book.publisher,
    book.published,
    book.isbn === null ? '无 ISBN' : `ISBN ${book.isbn}`,
    book.classCode === '' ? '' : `分类号 ${book.classCode}`,
    `书架 ${shelfTagName(book.shelfTag)}`,
    book.ageBand === null ? '' : `适读 ${ageBandName(book.ageBand)}`,
    book.priceFen === null ? '' : `定价 ${formatYuan(book.priceFen)}`,
  ]
    .filter((text) => text !== '')
    .join('　')
}
