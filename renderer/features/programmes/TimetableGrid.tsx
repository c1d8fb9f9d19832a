import { Box, Paper, Typography } from '@mui/material'
import type { ProgrammeDay, TimetableBlock } from '#shared/features/programmes/timetable.ts'
import { BlockCard } from './BlockCard.tsx'
import {
  boxOf,
  HOUR_HEIGHT,
  hoursFor,
  lanesOf,
  timeOf,
  type GridPlace,
  type Hours,
} from './grid-geometry.ts'
import { dayWords } from './programmes.text.ts'
import { useGridDrag } from './use-grid-drag.ts'

const GUTTER = 52

/** Days side by side, hours down: activities are drawn, moved and resized with the pointer. */
export function TimetableGrid({
  days,
  blocks,
  isEditable,
  onCreate,
  onOpen,
  onDrop,
}: {
  readonly days: readonly ProgrammeDay[]
  readonly blocks: readonly TimetableBlock[]
  readonly isEditable: boolean
  readonly onCreate: (place: GridPlace) => void
  readonly onOpen: (block: TimetableBlock) => void
  readonly onDrop: (block: TimetableBlock, place: GridPlace) => void
}) {
  const shown = blocks.filter((block) => days.some(({ day }) => day === block.day))
  const hours = hoursFor(shown)
  const { body, dragged, handlers } = useGridDrag({
    days,
    blocks: shown,
    hours,
    isEditable,
    onCreate,
    onOpen,
    onDrop,
  })
  const height = ((hours.last - hours.first) / 60) * HOUR_HEIGHT
  return (
    <Paper variant="outlined" sx={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
      <DayHeadings days={days} />
      <Box sx={{ display: 'flex' }}>
        <HourLabels hours={hours} />
        <Box
          ref={body}
          {...handlers}
          role="group"
          aria-label="营期日程"
          sx={{
            position: 'relative',
            flex: 1,
            height,
            display: 'grid',
            gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))`,
            touchAction: 'none',
            cursor: isEditable ? 'cell' : 'default',
          }}
        >
          {days.map((day) => (
            <DayColumn
              key={day.day}
              day={day}
              blocks={shown.filter((block) => block.day === day.day)}
              hours={hours}
              isEditable={isEditable && !day.isRecorded}
              draggedId={dragged?.block?.id ?? null}
              drawnPlace={dragged?.place.day === day.day ? dragged.place : null}
              onOpen={onOpen}
            />
          ))}
        </Box>
      </Box>
    </Paper>
  )
}

function DayHeadings({ days }: { readonly days: readonly ProgrammeDay[] }) {
  return (
    <Box
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 3,
        display: 'grid',
        gridTemplateColumns: `${GUTTER}px repeat(${days.length}, minmax(0, 1fr))`,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <span />
      {days.map(({ day, closed, children, isRecorded }) => (
        <Box key={day} sx={{ px: 0.75, py: 0.25, borderLeft: 1, borderColor: 'divider' }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {dayWords(day)}
          </Typography>
          <Typography
            variant="caption"
            color={closed === '' ? 'textSecondary' : 'error'}
            noWrap
            component="div"
            title={closed}
          >
            {closed !== '' ? closed : isRecorded ? `已登记 · ${children} 人` : `${children} 人`}
          </Typography>
        </Box>
      ))}
    </Box>
  )
}

function HourLabels({ hours }: { readonly hours: Hours }) {
  const count = (hours.last - hours.first) / 60
  return (
    <Box sx={{ width: GUTTER, flexShrink: 0 }} aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        <Typography
          key={index}
          variant="caption"
          color="textSecondary"
          sx={{ display: 'block', height: HOUR_HEIGHT, textAlign: 'right', pr: 0.75, pt: '1px' }}
        >
          {timeOf(hours.first + index * 60)}
        </Typography>
      ))}
    </Box>
  )
}

function DayColumn({
  day,
  blocks,
  hours,
  isEditable,
  draggedId,
  drawnPlace,
  onOpen,
}: {
  readonly day: ProgrammeDay
  readonly blocks: readonly TimetableBlock[]
  readonly hours: Hours
  readonly isEditable: boolean
  readonly draggedId: number | null
  readonly drawnPlace: GridPlace | null
  readonly onOpen: (block: TimetableBlock) => void
}) {
  const lanes = lanesOf(blocks)
  const lines = `repeating-linear-gradient(to bottom, transparent 0, transparent ${
    HOUR_HEIGHT - 1
  }px, rgba(0,0,0,0.12) ${HOUR_HEIGHT - 1}px, rgba(0,0,0,0.12) ${HOUR_HEIGHT}px)`
  return (
    <Box
      data-day={day.day}
      sx={{
        position: 'relative',
        borderLeft: 1,
        borderColor: 'divider',
        backgroundImage: lines,
        bgcolor: day.closed === '' ? 'transparent' : 'action.hover',
      }}
    >
      {blocks.map((block, index) => (
        <BlockCard
          key={block.id}
          block={block}
          box={boxOf(block, hours)}
          lane={lanes[index] ?? { lane: 0, lanes: 1 }}
          isEditable={isEditable}
          isDragged={block.id === draggedId}
          onOpen={onOpen}
        />
      ))}
      {drawnPlace !== null && <Ghost place={drawnPlace} hours={hours} />}
    </Box>
  )
}

/** Where what is dragged would stand. */
function Ghost({ place, hours }: { readonly place: GridPlace; readonly hours: Hours }) {
  return (
    <Box
      sx={{
        position: 'absolute',
        left: 2,
        right: 2,
        zIndex: 2,
        ...boxOf(place, hours),
        bgcolor: 'primary.main',
        opacity: 0.8,
        color: 'primary.contrastText',
        borderRadius: 0.5,
        px: 0.75,
        pointerEvents: 'none',
      }}
    >
      <Typography variant="caption">
        {place.startsAt}—{place.endsAt}
      </Typography>
    </Box>
  )
}
