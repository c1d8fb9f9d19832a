import { useSyncExternalStore } from 'react'

let isOffered = false
const listeners = new Set<() => void>()

/** The site was just set up: the manager is asked whether to print the sheet at once. */
export function offerSheet(): void {
  set(true)
}

export function withdrawOffer(): void {
  set(false)
}

export function useSheetOffer(): boolean {
  return useSyncExternalStore(subscribe, () => isOffered)
}

function set(next: boolean): void {
  isOffered = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
