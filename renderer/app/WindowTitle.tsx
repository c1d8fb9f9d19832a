import { useEffect } from 'react'
import { useOffice } from '#renderer/api/hooks.ts'

const PROGRAM = '儿童关爱示范点'

/** Names the window after the site; a preview puts its own mark before it. */
export function WindowTitle() {
  const status = useOffice('accounts.status', {})
  const site = useOffice('site.get', status.data?.state === 'open' ? {} : null)
  const name = status.data?.state === 'open' ? site.data?.shortName : undefined
  const title = name === undefined ? PROGRAM : `${name} · ${PROGRAM}`
  useEffect(() => {
    document.title = title
  }, [title])
  return null
}
