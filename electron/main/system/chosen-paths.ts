/** Paths the user picked in a system dialog since the program started. */
export class ChosenPaths {
  readonly #paths = new Set<string>()

  add(path: string): void {
    this.#paths.add(path)
  }

  has(path: string): boolean {
    return this.#paths.has(path)
  }
}
