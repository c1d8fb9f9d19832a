export { AttachmentsPanel } from './AttachmentsPanel.tsx'
export { Portrait } from './Portrait.tsx'
