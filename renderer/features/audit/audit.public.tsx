export { ChildAccessDialog } from './ChildAccessDialog.tsx'
