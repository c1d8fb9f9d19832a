export { CollectorsPanel } from './CollectorsPanel.tsx'
