import AddOutlined from '@mui/icons-material/AddOutlined'
import { Button, Stack, TextField, Typography } from '@mui/material'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { ageBandName, shelfTagName } from '#shared/features/library/shelving.ts'
import { matchesSearch, type CataloguedTitle } from '#shared/features/library/title.ts'
import { AddTitleDialog } from './AddTitleDialog.tsx'
import { BookDialog } from './BookDialog.tsx'

type Opened = { readonly kind: 'add' } | { readonly kind: 'book'; readonly id: number }

/** 图书目录: every title with the copies held and those on the shelf. */
export function CatalogueTab() {
  const titles = useOffice('library.titles', {})
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<Opened | null>(null)
  const shownSearch = useDeferredValue(search)
  const addButton = (
    <IfMay route="library.addTitle">
      <Button
        variant="contained"
        startIcon={<AddOutlined />}
        onClick={() => setOpened({ kind: 'add' })}
      >
        登记图书
      </Button>
    </IfMay>
  )
  return (
    <Loaded query={titles} describe={errorText}>
      {(all) => {
        const found = all.filter((title) => matchesSearch(title, shownSearch))
        const book = opened?.kind === 'book' ? all.find(({ id }) => id === opened.id) : undefined
        return (
          <>
            <Stack direction="row" sx={{ gap: 2, alignItems: 'center', mb: 1 }}>
              <TextField
                label="查找"
                placeholder="题名、责任者、出版社或 ISBN"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
                sx={{ width: 320 }}
              />
              <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
                {countText(found)}
              </Typography>
              {addButton}
            </Stack>
            <TitlesTable
              titles={found}
              isFiltered={all.length > 0}
              addButton={addButton}
              onOpen={(title) => setOpened({ kind: 'book', id: title.id })}
            />
            {opened?.kind === 'add' && (
              <AddTitleDialog
                titles={all}
                onOpenTitle={(id) => setOpened({ kind: 'book', id })}
                onClose={() => setOpened(null)}
              />
            )}
            {book !== undefined && <BookDialog book={book} onClose={() => setOpened(null)} />}
          </>
        )
      }}
    </Loaded>
  )
}

function countText(titles: readonly CataloguedTitle[]): string {
  const copies = titles.reduce((total, title) => total + title.copies, 0)
  const available = titles.reduce((total, title) => total + title.available, 0)
  return `共 ${titles.length} 种、${copies} 册，其中在架 ${available} 册`
}

const COLUMNS: readonly GridColDef<CataloguedTitle>[] = [
  { field: 'title', headerName: '题名', flex: 2, minWidth: 180 },
  { field: 'author', headerName: '责任者', flex: 1, minWidth: 110 },
  { field: 'publisher', headerName: '出版社', flex: 1, minWidth: 120 },
  {
    field: 'shelfTag',
    headerName: '书架',
    width: 90,
    valueGetter: (_value, title) => shelfTagName(title.shelfTag),
  },
  {
    field: 'ageBand',
    headerName: '适读年龄',
    width: 100,
    valueGetter: (_value, title) => (title.ageBand === null ? '' : ageBandName(title.ageBand)),
  },
  { field: 'classCode', headerName: '分类号', width: 90 },
  { field: 'isbn', headerName: 'ISBN', width: 130 },
  { field: 'copies', headerName: '馆藏', type: 'number', width: 70 },
  { field: 'available', headerName: '在架', type: 'number', width: 70 },
]

function TitlesTable({
  titles,
  isFiltered,
  addButton,
  onOpen,
}: {
  readonly titles: readonly CataloguedTitle[]
  readonly isFiltered: boolean
  readonly addButton: ReactNode
  readonly onOpen: (title: CataloguedTitle) => void
}) {
  const acts: GridColDef<CataloguedTitle> = {
    field: 'acts',
    headerName: '操作',
    width: 76,
    sortable: false,
    display: 'flex',
    renderCell: ({ row }) => (
      <Button sx={{ minWidth: 0 }} aria-label={`查看${row.title}`} onClick={() => onOpen(row)}>
        查看
      </Button>
    ),
  }
  return (
    <DataTable
      label="图书目录"
      rows={titles}
      columns={[...COLUMNS, acts]}
      height="calc(100vh - 245px)"
      onOpen={onOpen}
      empty={
        isFiltered ? (
          <EmptyState title="没有找到" text="请换题名、责任者、出版社或 ISBN 的一部分再找。" />
        ) : (
          <EmptyState
            title="还没有登记图书"
            text="扫封底 ISBN 或手工填写，逐种登记；没有条码的册由系统编“TS”加六位数字的馆内条码，打印后贴在书上就能扫码借还。"
            action={addButton}
          />
        )
      }
    />
  )
}
