import type { HandlersFor } from '#service/platform/context.ts'

export const bookingsHandlers: HandlersFor<'bookings'> = {}
