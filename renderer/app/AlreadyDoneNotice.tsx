import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ALREADY_DONE } from '#renderer/api/error-text.ts'
import { isAlreadyDone } from '#renderer/api/use-act.ts'
import { useNotice } from '#renderer/ui/Notice.tsx'

/** Says so when a second try finds the first one recorded, and reads the lists again that show it. */
export function AlreadyDoneNotice() {
  const client = useQueryClient()
  const notice = useNotice()
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return
        if (!isAlreadyDone(event.action.error)) return
        notice.succeed(ALREADY_DONE)
        void client.invalidateQueries()
      }),
    [client, notice],
  )
  return null
}
