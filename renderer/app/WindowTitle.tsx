import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useOffice } from '#renderer/api/hooks.ts'
import { requestSystem } from '#renderer/api/request.ts'

const PROGRAM = '儿童关爱示范点'

/** Names the window after the site, and says 预览 when this is not the installed program. */
export function WindowTitle() {
  const about = useQuery({ queryKey: ['system'], queryFn: () => requestSystem('system.about', {}) })
  const status = useOffice('accounts.status', {})
  const site = useOffice('site.get', status.data?.state === 'open' ? {} : null)
  const parts = [
    about.data?.preview === true ? '预览' : undefined,
    status.data?.state === 'open' ? site.data?.shortName : undefined,
    PROGRAM,
  ]
  const title = parts.filter((part) => part !== undefined).join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
  return null
}
