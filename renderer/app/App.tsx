import { RouterProvider } from 'react-router'
import { Providers } from './providers.tsx'
import { router } from './routes.tsx'
import { SiteGate } from './SiteGate.tsx'
import { WindowTitle } from './WindowTitle.tsx'

export function App() {
  return (
    <Providers>
      <WindowTitle />
      <SiteGate>
        <RouterProvider router={router} />
      </SiteGate>
    </Providers>
  )
}
