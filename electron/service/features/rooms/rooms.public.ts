export { premisesOn } from './check-premises.ts'
export { listRooms } from './rooms.repository.ts'
