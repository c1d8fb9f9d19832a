import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

/** What was read last stays on the screen while more of it is read: the page does not jump. */
export function useLatest<Data>(query: UseQueryResult<Data>): UseQueryResult<Data> {
  const [latest, setLatest] = useState(query.data)
  if (query.data !== undefined && query.data !== latest) setLatest(query.data)
  const isWaiting = query.data === undefined && query.isPending && latest !== undefined
  return isWaiting ? ({ ...query, data: latest } as UseQueryResult<Data>) : query
}
