export { MissingMeter } from './MissingMeter.tsx'
export { PrintDossierButton, PrintDossiersButton } from './PrintDossierButton.tsx'
export { TimelinePanel } from './TimelinePanel.tsx'
