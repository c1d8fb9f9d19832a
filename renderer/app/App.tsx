import { RouterProvider } from 'react-router'
import { Providers } from './providers.tsx'
import { router } from './routes.tsx'
import { SiteGate } from './SiteGate.tsx'
import { WindowTitle } from './WindowTitle.tsx'

/** Whoever sits down next begins on the first page. */
async function goHome(): Promise<void> {
  await router.navigate('/')
}

export function App() {
  return (
    <Providers>
      <WindowTitle />
      <SiteGate goHome={goHome}>
        <RouterProvider router={router} />
      </SiteGate>
    </Providers>
  )
}
