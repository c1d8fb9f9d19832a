import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { TimetableBlock } from '#shared/features/programmes/timetable.ts'
import type { GridPlace } from './grid-geometry.ts'
import { dayWords, PROGRAMMES_TEXTS } from './programmes.text.ts'

/**
 * Moves an activity to where it was dropped, with a way back. What is in its way opens it there, so
 * that a reason can be given.
 */
export function useDropBlock(
  onClash: (block: TimetableBlock, place: GridPlace, note: string) => void,
): (block: TimetableBlock, place: GridPlace) => void {
  const notice = useNotice()
  const move = useCommand('programmes.moveBlock')
  const moveTo = (block: TimetableBlock, place: GridPlace, onDone: () => void) =>
    move.mutate(
      { id: block.id, place: { ...place, roomId: block.roomId } },
      {
        onSuccess: onDone,
        onError: (error) => {
          const text = errorText(error, PROGRAMMES_TEXTS)
          if (error.code === 'BOOKING_CLASH') onClash(block, place, text)
          else notice.fail(text)
        },
      },
    )
  return (block, place) =>
    moveTo(block, place, () =>
      notice.succeed(
        `“${block.title}”已移到 ${dayWords(place.day)} ${place.startsAt}—${place.endsAt}`,
        {
          label: '撤销',
          onClick: () =>
            moveTo({ ...block, ...place }, placeOf(block), () => notice.succeed('已移回原处')),
        },
      ),
    )
}

function placeOf({ day, startsAt, endsAt }: TimetableBlock): GridPlace {
  return { day, startsAt, endsAt }
}
