import type { QueryClient } from '@tanstack/react-query'

/** Reads again whatever the service says has changed; everything, after the service was restarted. */
export function followEvents(client: QueryClient): () => void {
  return window.office.onEvent((event) => {
    if (event.type === 'service-restarted') {
      void client.invalidateQueries()
      return
    }
    for (const feature of event.features) void client.invalidateQueries({ queryKey: [feature] })
  })
}

/** Drops every record from memory: the next person to sign in may have other rights. */
export function forgetRecords(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'accounts' })
}
