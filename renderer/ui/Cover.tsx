import { GlobalStyles, Portal } from '@mui/material'
import { useLayoutEffect, useState, type ReactNode } from 'react'

const CLASS = 'cover'
const COVERED = 'is-covered'

/**
 * Stands alone on the screen. Whatever else is open stays as it is, dialogs and what was typed in
 * them included, but is not displayed at all: it can be neither seen nor read out nor reached by
 * keyboard. When the cover goes, the focus is back where it was.
 */
export function Cover({ children }: { readonly children: ReactNode }) {
  const [host, setHost] = useState<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const added = document.createElement('div')
    added.className = CLASS
    document.body.append(added)
    document.body.classList.add(COVERED)
    setHost(added)
    return () => {
      document.body.classList.remove(COVERED)
      added.remove()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <>
      <GlobalStyles
        styles={{ [`body.${COVERED} > :not(.${CLASS})`]: { display: 'none !important' } }}
      />
      {host !== null && <Portal container={host}>{children}</Portal>}
    </>
  )
}

/** Where a menu opens so that it is seen: in the cover, if there is one. */
export function coverOrBody(): Element {
  return document.querySelector(`body > .${CLASS}`) ?? document.body
}
