import { useRef, useState, type PointerEvent } from 'react'
import type { ProgrammeDay, TimetableBlock } from '#shared/features/programmes/timetable.ts'
import {
  columnAt,
  drawn,
  minuteAt,
  minuteOf,
  moved,
  resized,
  type GridPlace,
  type Hours,
} from './grid-geometry.ts'

/** Pixels the pointer may tremble before a press becomes a drag. */
const TREMBLE = 4

type Gesture =
  | { readonly kind: 'create'; readonly column: number; readonly from: number }
  | { readonly kind: 'move'; readonly block: TimetableBlock; readonly grabbed: number }
  | { readonly kind: 'resize'; readonly block: TimetableBlock }

interface Drag {
  readonly gesture: Gesture
  readonly startX: number
  readonly startY: number
  readonly place: GridPlace | null
}

/** What is being dragged over the grid, and where it would stand. */
export interface Dragged {
  readonly block: TimetableBlock | null
  readonly place: GridPlace
}

/**
 * Drawing a new activity, moving and resizing with the pointer. The handlers belong on the element
 * that holds all columns; blocks mark themselves with data-block, their lower edge with data-edge.
 */
export function useGridDrag(grid: {
  readonly days: readonly ProgrammeDay[]
  readonly blocks: readonly TimetableBlock[]
  readonly hours: Hours
  readonly isEditable: boolean
  readonly onCreate: (place: GridPlace) => void
  readonly onOpen: (block: TimetableBlock) => void
  readonly onDrop: (block: TimetableBlock, place: GridPlace) => void
}) {
  const body = useRef<HTMLDivElement | null>(null)
  const drag = useRef<Drag | null>(null)
  const [dragged, setDragged] = useState<Dragged | null>(null)

  const pointOf = (event: PointerEvent) => {
    const box = body.current?.getBoundingClientRect() ?? new DOMRect()
    return {
      column: columnAt(event.clientX - box.left, box.width, grid.days.length),
      minute: minuteAt(event.clientY - box.top, grid.hours),
    }
  }

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    const target = event.target instanceof Element ? event.target : null
    const id = target?.closest('[data-block]')?.getAttribute('data-block')
    const block = grid.blocks.find((candidate) => String(candidate.id) === id)
    const { column, minute } = pointOf(event)
    if (block === undefined && !grid.isEditable) return
    const gesture: Gesture =
      block === undefined
        ? { kind: 'create', column, from: minute }
        : target?.closest('[data-edge]') === null || target === null
          ? { kind: 'move', block, grabbed: minute - minuteOf(block.startsAt) }
          : { kind: 'resize', block }
    drag.current = { gesture, startX: event.clientX, startY: event.clientY, place: null }
    // Without it the browser would begin to select text, and a drag outside would be lost.
    event.preventDefault()
    if (target instanceof HTMLElement) target.closest<HTMLElement>('[data-block]')?.focus()
    body.current?.setPointerCapture(event.pointerId)
  }

  const onPointerMove = (event: PointerEvent) => {
    const now = drag.current
    if (now === null || !grid.isEditable) return
    const distance = Math.hypot(event.clientX - now.startX, event.clientY - now.startY)
    if (now.place === null && distance < TREMBLE) return
    const place = placeAt(now.gesture, pointOf(event), grid)
    if (place === null) return
    drag.current = { ...now, place }
    setDragged({ block: now.gesture.kind === 'create' ? null : now.gesture.block, place })
  }

  const onPointerUp = () => {
    const now = drag.current
    drag.current = null
    setDragged(null)
    if (now === null) return
    const { gesture, place } = now
    if (gesture.kind === 'create') {
      const day = grid.days[gesture.column]?.day
      if (day !== undefined) {
        grid.onCreate(place ?? drawn(day, gesture.from, gesture.from, grid.hours))
      }
    } else if (place === null) grid.onOpen(gesture.block)
    else if (!isSamePlace(gesture.block, place)) grid.onDrop(gesture.block, place)
  }

  const onPointerCancel = () => {
    drag.current = null
    setDragged(null)
  }

  return { body, dragged, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } }
}

function placeAt(
  gesture: Gesture,
  point: { readonly column: number; readonly minute: number },
  { days, hours }: { readonly days: readonly ProgrammeDay[]; readonly hours: Hours },
): GridPlace | null {
  if (gesture.kind === 'resize') return resized(gesture.block, point.minute)
  const column = gesture.kind === 'create' ? gesture.column : point.column
  const day = days[column]?.day
  if (day === undefined) return null
  return gesture.kind === 'create'
    ? drawn(day, gesture.from, point.minute, hours)
    : moved(gesture.block, day, point.minute - gesture.grabbed, hours)
}

function isSamePlace(block: TimetableBlock, place: GridPlace): boolean {
  return (
    block.day === place.day && block.startsAt === place.startsAt && block.endsAt === place.endsAt
  )
}
