/** Diagnostics: route names, milliseconds, codes. Never a child's data. */
export interface Log {
  info(message: string, facts?: Readonly<Record<string, string | number>>): void
  warn(message: string, facts?: Readonly<Record<string, string | number>>): void
  error(message: string, error: unknown): void
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }
