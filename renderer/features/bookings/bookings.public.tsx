export { ClashReason } from './ClashReason.tsx'
