import { createService, type Service, type ServiceDeps } from '#service/create-service.ts'
import { systemClock } from '#service/platform/clock.ts'
import { silentLog } from '#service/platform/log.ts'
import { chromiumPrinter } from './print-pdf.ts'

/** The same service as in the window, on a data folder, without a window. */
export function openService(
  dataFolder: string,
  {
    clock = systemClock,
    checkOutput = true,
    ...others
  }: Partial<Pick<ServiceDeps, 'clock' | 'checkOutput' | 'openDatabase'>> = {},
): Service {
  return createService({
    dataFolder,
    clock,
    log: silentLog,
    printPdf: chromiumPrinter(),
    checkOutput,
    ...others,
  })
}
