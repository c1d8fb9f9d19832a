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
  const [host] = useState(newHost)
  useLayoutEffect(() => {
    const before = document.activeElement
    document.body.append(host)
    document.body.classList.add(COVERED)
    return () => {
      document.body.classList.remove(COVERED)
      host.remove()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [host])
  return (
    <>
      <GlobalStyles
        styles={{ [`body.${COVERED} > :not(.${CLASS})`]: { display: 'none !important' } }}
      />
      <Portal container={host}>{children}</Portal>
    </>
  )
}

function newHost(): HTMLElement {
  const host = document.createElement('div')
  host.className = CLASS
  return host
}

/** Where a menu opens so that it is seen: in the cover, if there is one. */
export function coverOrBody(): Element {
  return document.querySelector(`body > .${CLASS}`) ?? document.body
}
