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
