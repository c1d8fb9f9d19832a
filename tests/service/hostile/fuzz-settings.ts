import { inspect } from 'node:util'

const ASKED = process.env['FUZZ_RUNS']
/** Payloads a feature's routes share; FUZZ_RUNS asks for more. */
export const RUNS = Number(ASKED ?? 300)

/** Families whose answers copy or read the whole site have a quarter, unless somebody asks. */
export function runsOf(family: string): number {
  const isSlow = ['attachments', 'audit', 'backups', 'handover', 'privacy'].includes(family)
  return ASKED === undefined && isSlow ? RUNS / 4 : RUNS
}

/** Equal seeds send equal payloads. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_008)
export const TIMEOUT_MS = 60_000 + RUNS * 200

/** A payload as a failed test prints it. */
export function shown(payload: unknown): string {
  return inspect(payload, { depth: 5, maxStringLength: 60, maxArrayLength: 4, breakLength: 200 })
}
