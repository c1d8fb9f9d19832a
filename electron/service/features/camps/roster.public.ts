export { putOnRoster } from './put-on-roster.ts'
export { nextOpenDay } from './read-camp.ts'
export { takeOffRoster } from './take-off-roster.ts'
