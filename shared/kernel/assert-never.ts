/** Marks the branch that no value can reach; the compiler reports a forgotten case. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
