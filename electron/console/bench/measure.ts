export interface Timing {
  readonly median: number
  readonly slowest: number
}

/** Runs `act` a few times, the first not counted; milliseconds. */
export async function measure(act: () => unknown, times = 7): Promise<Timing> {
  await act()
  const results: number[] = []
  for (let n = 0; n < times; n++) {
    const started = performance.now()
    await act()
    results.push(performance.now() - started)
  }
  const sorted = results.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, slowest: sorted.at(-1) ?? 0 }
}
