export { mergeEvents } from './child-events.ts'
