export { AttachmentsPanel } from './AttachmentsPanel.tsx'
