import { Box, ButtonBase, Typography } from '@mui/material'
import type { TimetableBlock } from '#shared/features/programmes/timetable.ts'
import { blockThemeName } from '#shared/features/programmes/theme.ts'
import type { Lane } from './grid-geometry.ts'
import { dayWords, THEME_COLOURS } from './programmes.text.ts'

/** One activity on the grid: opened by Enter or a click, moved by dragging it. */
export function BlockCard({
  block,
  box,
  lane: { lane, lanes },
  isEditable,
  isDragged,
  onOpen,
}: {
  readonly block: TimetableBlock
  readonly box: { readonly top: number; readonly height: number }
  readonly lane: Lane
  readonly isEditable: boolean
  readonly isDragged: boolean
  readonly onOpen: (block: TimetableBlock) => void
}) {
  const colour = THEME_COLOURS[block.theme]
  return (
    <ButtonBase
      data-block={block.id}
      focusRipple={false}
      disableRipple
      aria-label={labelOf(block)}
      title={labelOf(block)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen(block)
      }}
      sx={{
        position: 'absolute',
        top: box.top,
        height: box.height - 2,
        left: `calc(${(lane / lanes) * 100}% + 2px)`,
        width: `calc(${100 / lanes}% - 4px)`,
        zIndex: 1,
        display: 'block',
        textAlign: 'left',
        overflow: 'hidden',
        px: 0.75,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: block.isTooFew ? 'error.main' : 'divider',
        borderLeft: `4px solid ${colour}`,
        borderRadius: 0.5,
        opacity: isDragged ? 0.4 : 1,
        cursor: isEditable ? 'grab' : 'pointer',
        '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', zIndex: 2 },
      }}
    >
      <CardLines block={block} height={box.height} colour={colour} />
      {isEditable && (
        <Box
          data-edge
          sx={{
            position: 'absolute',
            left: 0,
            right: 0,
            bottom: 0,
            height: 7,
            cursor: 'ns-resize',
          }}
        />
      )}
    </ButtonBase>
  )
}

function CardLines({
  block,
  height,
  colour,
}: {
  readonly block: TimetableBlock
  readonly height: number
  readonly colour: string
}) {
  const line = { display: 'block', lineHeight: '17px' } as const
  const times = `${block.startsAt}—${block.endsAt}`
  if (height < 34) {
    return (
      <Typography variant="caption" noWrap sx={{ ...line, fontWeight: 600 }}>
        {block.isTooFew && <TooFew block={block} />} {block.title}
      </Typography>
    )
  }
  return (
    <>
      <Typography variant="caption" noWrap sx={{ ...line, fontWeight: 600 }}>
        {block.title}
      </Typography>
      <Typography variant="caption" noWrap sx={line} color="textSecondary">
        {times} {block.isTooFew && <TooFew block={block} />}
      </Typography>
      {height >= 52 && (
        <Typography variant="caption" noWrap sx={{ ...line, color: colour }}>
          {blockThemeName(block.theme)}
        </Typography>
      )}
      {height >= 70 && (
        <Typography variant="caption" noWrap sx={line} color="textSecondary">
          {[block.where, block.leaderName || '负责人未定'].filter(Boolean).join(' · ')}
        </Typography>
      )}
    </>
  )
}

/** 24 人/2: children and the people who look after them, where that is too few. */
function TooFew({ block }: { readonly block: TimetableBlock }) {
  return (
    <Typography variant="caption" component="span" color="error" sx={{ fontWeight: 600 }}>
      {block.children} 童/{block.people} 人
    </Typography>
  )
}

function labelOf(block: TimetableBlock): string {
  return [
    `${dayWords(block.day)} ${block.startsAt}—${block.endsAt} ${block.title}`,
    blockThemeName(block.theme),
    block.where,
    block.leaderName === '' ? '负责人未定' : `负责 ${block.leaderName}`,
    ...(block.parallelIds.length > 0 ? ['与同期其他活动分组同时进行'] : []),
    ...(block.isTooFew ? [`${block.children} 名儿童只有 ${block.people} 人照看`] : []),
  ]
    .filter((text) => text !== '')
    .join('，')
}
