import { join } from 'node:path'
import electronLog from 'electron-log/node'
import type { Log } from './log.ts'

const LARGEST_BYTES = 1_000_000

/** Writes diagnostics to logs/service.log in the data folder; one older file is kept. */
export function fileLog(dataFolder: string): Log {
  const logger = electronLog.create({ logId: 'service' })
  logger.transports.console.level = false
  logger.transports.file.maxSize = LARGEST_BYTES
  logger.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'service.log')
  return {
    info: (message, facts = {}) => logger.info(message, facts),
    warn: (message, facts = {}) => logger.warn(message, facts),
    error: (message, error) => logger.error(message, describe(error)),
  }
}

/** Class, code and stack positions; never the message, which may quote a record. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const stack = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { error: error.name, code, stack: stack?.slice(0, 8) }
}
