import { z } from 'zod'
import { normaliseText } from '#shared/kernel/full-width.ts'

const OWN_BARCODE = /^TS(\d{6})$/
/** The last serial the six digits of an own barcode can hold. */
export const LAST_OWN_SERIAL = 999_999

/** What a scanner typed, as it is stored: an input method may have made it full-width or lower case. */
export function normaliseBarcode(text: string): string {
  return normaliseText(text).replace(/\s/g, '').toUpperCase()
}

/** A barcode as it is scanned at the desk; whether a copy bears it is for the catalogue to say. */
export const scannedBarcodeSchema = z
  .string()
  .transform(normaliseBarcode)
  .pipe(z.string().min(1, '请扫描或输入图书条码').max(40, '条码太长，请重新扫描'))

/** A barcode given to a copy. */
export const copyBarcodeSchema = z
  .string()
  .transform(normaliseBarcode)
  .pipe(z.string().regex(/^[A-Z0-9-]{4,20}$/, '条码应为 4—20 位字母或数字'))

/** The site's own barcode: TS and six digits (domain §5.5). Throws RangeError past 999999. */
export function ownBarcode(serial: number): string {
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_OWN_SERIAL) {
    throw new RangeError(`no own barcode with serial ${serial}`)
  }
  return `TS${String(serial).padStart(6, '0')}`
}

/** The serial of an own barcode, or null for any other barcode. */
export function serialOf(barcode: string): number | null {
  const digits = OWN_BARCODE.exec(barcode)?.[1]
  return digits === undefined ? null : Number(digits)
}
