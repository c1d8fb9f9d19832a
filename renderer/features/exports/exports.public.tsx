export { ExportButton, type ExportRequest } from './ExportButton.tsx'
