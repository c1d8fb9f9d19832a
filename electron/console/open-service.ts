import { createService, type Service } from '#service/create-service.ts'
import { systemClock, type Clock } from '#service/platform/clock.ts'
import { silentLog } from '#service/platform/log.ts'
import { chromiumPrinter } from './print-pdf.ts'

/** The same service as in the window, on a data folder, without a window. */
export function openService(
  dataFolder: string,
  {
    clock = systemClock,
    checkOutput = true,
  }: { readonly clock?: Clock; readonly checkOutput?: boolean } = {},
): Service {
  return createService({
    dataFolder,
    clock,
    log: silentLog,
    printPdf: chromiumPrinter(),
    checkOutput,
  })
}
