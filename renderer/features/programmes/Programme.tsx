import AddOutlined from '@mui/icons-material/AddOutlined'
import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined'
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined'
import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined'
import PictureAsPdfOutlined from '@mui/icons-material/PictureAsPdfOutlined'
import { Button, IconButton, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMay } from '#renderer/api/account.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import type { CampSummary } from '#shared/features/camps/camp-summary.ts'
import type { CampBlockDraft } from '#shared/features/programmes/camp-block.ts'
import type { Timetable, TimetableBlock } from '#shared/features/programmes/timetable.ts'
import { BlockDialog } from './BlockDialog.tsx'
import { BookDialog } from './BookDialog.tsx'
import { CloneDialog } from './CloneDialog.tsx'
import { CopyDialog } from './CopyDialog.tsx'
import { draftOf, emptyDraft } from './block-draft.ts'
import { useDropBlock } from './use-drop-block.ts'
import { dayWords } from './programmes.text.ts'
import { ThemesLine } from './ThemesLine.tsx'
import { TimetableGrid } from './TimetableGrid.tsx'
import { weekPages } from './week-pages.ts'

type Opened =
  | { readonly kind: 'add'; readonly draft: CampBlockDraft }
  | {
      readonly kind: 'edit'
      readonly block: TimetableBlock
      readonly draft: CampBlockDraft
      readonly note?: string
    }
  | { readonly kind: 'copy'; readonly block: TimetableBlock | null }
  | { readonly kind: 'book' | 'clone' }

/** Days side by side with their activities, and everything that can be done to them. */
export function Programme({
  camp,
  timetable,
}: {
  readonly camp: CampSummary
  readonly timetable: Timetable
}) {
  const [search, setSearch] = useSearchParams()
  const { blocks, days } = timetable
  const named = blocks.find((block) => String(block.id) === search.get('block'))
  const pages = weekPages(days)
  const [chosen, setChosen] = useState(() => startPage(pages, named?.day ?? null))
  const page = pages[Math.min(chosen, pages.length - 1)] ?? []
  const [opened, setOpened] = useState<Opened | null>(
    named === undefined ? null : { kind: 'edit', block: named, draft: draftOf(named) },
  )
  const isEditable = useMay('programmes.updateBlock') && timetable.isOpen
  const drop = useDropBlock((block, place, note) =>
    setOpened({ kind: 'edit', block, draft: { ...draftOf(block), ...place }, note }),
  )
  const close = () => {
    setOpened(null)
    if (search.has('block')) {
      const { block: _block, ...rest } = Object.fromEntries(search)
      setSearch(rest)
    }
  }
  const add = (place: Partial<CampBlockDraft>) =>
    setOpened({ kind: 'add', draft: { ...emptyDraft(camp, page[0]?.day), ...place } })
  return (
    <Stack sx={{ height: 'calc(100vh - 262px)', minHeight: 380 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 0.75 }}>
        <PageButtons pages={pages} chosen={chosen} onChoose={setChosen} />
        <Typography variant="body2" color="textSecondary" noWrap sx={{ flex: 1 }}>
          {isEditable && '空白处拖动添加，拖动活动移动，拖下边改时长'}
        </Typography>
        <IfMay route="programmes.clone">
          <Button size="small" onClick={() => setOpened({ kind: 'clone' })}>
            复制为新一期
          </Button>
        </IfMay>
        <IfMay route="programmes.printBook">
          <Button
            size="small"
            startIcon={<PictureAsPdfOutlined />}
            onClick={() => setOpened({ kind: 'book' })}
          >
            营期手册
          </Button>
        </IfMay>
        {isEditable && (
          <>
            <Button
              size="small"
              startIcon={<ContentCopyOutlined />}
              disabled={blocks.length === 0}
              onClick={() => setOpened({ kind: 'copy', block: null })}
            >
              复制一天
            </Button>
            <Button
              size="small"
              variant="contained"
              startIcon={<AddOutlined />}
              onClick={() => add({})}
            >
              添加活动
            </Button>
          </>
        )}
      </Stack>
      <ThemesLine timetable={timetable} />
      <TimetableGrid
        days={page}
        blocks={blocks}
        isEditable={isEditable}
        onCreate={add}
        onOpen={(block) => setOpened({ kind: 'edit', block, draft: draftOf(block) })}
        onDrop={drop}
      />
      {opened?.kind === 'add' && (
        <BlockDialog timetable={timetable} block={null} draft={opened.draft} onClose={close} />
      )}
      {opened?.kind === 'edit' && (
        <BlockDialog
          timetable={timetable}
          block={opened.block}
          draft={opened.draft}
          {...(opened.note === undefined ? {} : { note: opened.note })}
          onCopy={() => setOpened({ kind: 'copy', block: opened.block })}
          onClose={close}
        />
      )}
      {opened?.kind === 'copy' && (
        <CopyDialog timetable={timetable} block={opened.block} onClose={close} />
      )}
      {opened?.kind === 'book' && <BookDialog camp={camp} onClose={close} />}
      {opened?.kind === 'clone' && <CloneDialog camp={camp} onClose={close} />}
    </Stack>
  )
}

function PageButtons({
  pages,
  chosen,
  onChoose,
}: {
  readonly pages: ReturnType<typeof weekPages>
  readonly chosen: number
  readonly onChoose: (page: number) => void
}) {
  const page = pages[chosen] ?? []
  const [first] = page
  const last = page.at(-1)
  if (first === undefined || last === undefined) return null
  const parts = new Set(pages.flat().map(({ part }) => part)).size
  return (
    <>
      <IconButton
        size="small"
        aria-label="前几天"
        disabled={chosen === 0}
        onClick={() => onChoose(chosen - 1)}
      >
        <ChevronLeftOutlined />
      </IconButton>
      <Typography variant="body2" sx={{ fontWeight: 600, minWidth: 230, textAlign: 'center' }}>
        {parts > 1 && `第 ${first.part} 段 `}
        {dayWords(first.day)} 至 {dayWords(last.day)}
      </Typography>
      <IconButton
        size="small"
        aria-label="后几天"
        disabled={chosen >= pages.length - 1}
        onClick={() => onChoose(chosen + 1)}
      >
        <ChevronRightOutlined />
      </IconButton>
    </>
  )
}

/** The page with a day, else the first. */
function startPage(pages: ReturnType<typeof weekPages>, day: string | null): number {
  const found = pages.findIndex((page) => page.some((one) => one.day === day))
  return Math.max(found, 0)
}
