import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Forgets what was read of the log when it is closed: it grows with every act of anybody. */
export function useFreshLog(): void {
  const client = useQueryClient()
  useEffect(() => () => client.removeQueries({ queryKey: ['audit'] }), [client])
}
