export { ConsentsButton } from './ConsentsButton.tsx'
export { ConsentsPanel } from './ConsentsPanel.tsx'
