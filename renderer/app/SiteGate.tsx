import { lazy, Suspense, type ReactNode } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { SignInPage } from '#renderer/features/accounts/SignInPage.tsx'
import { ACCOUNTS_TEXTS } from '#renderer/features/accounts/accounts.text.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'

const FirstRunPage = lazy(async () => ({
  default: (await import('#renderer/features/accounts/FirstRunPage.tsx')).FirstRunPage,
}))

/** First the site has to be set up, then somebody signs in, then the work begins. */
export function SiteGate({ children }: { readonly children: ReactNode }) {
  const status = useOffice('accounts.status', {})
  return (
    <Loaded query={status} describe={(error) => errorText(error, ACCOUNTS_TEXTS)}>
      {({ state, loginNames }) => {
        if (state === 'open') return children
        if (state === 'locked') return <SignInPage loginNames={loginNames} />
        return (
          <Suspense fallback={null}>
            <FirstRunPage />
          </Suspense>
        )
      }}
    </Loaded>
  )
}
