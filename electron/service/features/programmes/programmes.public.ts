export {
  blockDaysOf,
  campBlockBookings,
  campBlockChildren,
  moveCampBlock,
} from './camp-block-bookings.ts'
export { takeBackConfirmations } from './confirm.ts'
export { programmeDuties } from './duties.ts'
