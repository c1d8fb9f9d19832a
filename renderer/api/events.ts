import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** Features that show the records of all others: anew with every change. */
const READERS_OF_ALL = ['dossiers'] as const
/** Made from the files of children, whichever feature changed one. */
const READERS_OF_CHILDREN = ['duplicates'] as const

/**
 * Reads again whatever the service says has changed. A service that was restarted, or that does not
 * come up, has nobody signed in: who is, is read first, and the records after the next sign-in.
 */
export function followEvents(client: QueryClient): () => void {
  return window.office.onEvent((event) => {
    if (event.type !== 'changed') {
      void readAnew(client, 'accounts')
      return
    }
    const readers = event.features.includes('children') ? READERS_OF_CHILDREN : []
    for (const feature of [...event.features, ...READERS_OF_ALL, ...readers]) {
      void client.invalidateQueries({ queryKey: [feature] })
    }
  })
}

/** What the dead service was still asked is dropped: its failure must not pass for the new one's. */
async function readAnew(client: QueryClient, feature: string): Promise<void> {
  await client.cancelQueries({ queryKey: [feature] })
  await client.invalidateQueries({ queryKey: [feature] })
}

/** Drops every record from memory: the next person to sign in may have other rights. */
export function forgetRecords(client: QueryClient): void {
  client.removeQueries({ predicate: isRecord, type: 'inactive' })
  void client.resetQueries({ predicate: isRecord, type: 'active' })
}

/** Reads again what is on the screen: it may have changed while the screen was locked. */
export function refreshRecords(client: QueryClient): void {
  void client.invalidateQueries()
}

function isRecord({ queryKey }: { readonly queryKey: QueryKey }): boolean {
  return queryKey[0] !== 'accounts'
}
