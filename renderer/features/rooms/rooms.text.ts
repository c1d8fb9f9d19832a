import { detail, type ErrorTexts } from '#renderer/api/error-text.ts'
import type { RoomsErrorCode } from '#shared/features/rooms/rooms.errors.ts'

export const ROOMS_TEXTS: ErrorTexts<RoomsErrorCode> = {
  ROOM_NAME_TAKEN: (details) => `已有名为“${detail(details, 'name')}”的房间，请换一个名称`,
}
