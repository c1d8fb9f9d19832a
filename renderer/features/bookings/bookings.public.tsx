export { BOOKINGS_TEXTS } from './bookings.text.ts'
export { ClashReason } from './ClashReason.tsx'
