import { useState } from 'react'

/** What was read last, while more of it is read: the page does not jump. */
export function useLatest<Data>(data: Data | undefined): Data | undefined {
  const [latest, setLatest] = useState(data)
  if (data !== undefined && data !== latest) setLatest(data)
  return data ?? latest
}
