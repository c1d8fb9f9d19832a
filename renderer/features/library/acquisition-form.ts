import { z } from 'zod'
import { localToday } from '#renderer/ui/DateField.tsx'
import { acquisitionSchema, type AcquisitionDraft } from '#shared/features/library/copy.ts'

/** One copy, given today. */
export function newAcquisition(): AcquisitionDraft {
  return {
    count: 1,
    barcodes: [],
    origin: 'donation',
    fundSource: null,
    acquiredOn: localToday(),
  }
}

/** A donation carries no fund source, whatever was chosen before it became one. */
export function cleanAcquisition(copies: AcquisitionDraft): AcquisitionDraft {
  return copies.origin === 'donation' ? { ...copies, fundSource: null } : copies
}

/** Checks the form as it will be sent. */
export const acquisitionFormSchema = z
  .custom<AcquisitionDraft>()
  .transform(cleanAcquisition)
  .pipe(acquisitionSchema)
