export { RecoverForm } from './RecoverForm.tsx'
export { offerSheet } from './sheet-offer.ts'
export { SheetOffer } from './SheetOffer.tsx'
