export { getItem, listItems } from './inventory.repository.ts'
