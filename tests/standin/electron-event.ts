/** The first argument of Electron's event listeners. */
export class ElectronEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

/** An event carrying further members (`url`, `frame`, …). */
export function electronEvent<T extends object>(members: T): ElectronEvent & T {
  return Object.assign(new ElectronEvent(), members)
}
