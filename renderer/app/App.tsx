import { RouterProvider } from 'react-router'
import { Providers } from './providers.tsx'
import { router } from './routes.tsx'
import { SiteGate } from './SiteGate.tsx'

export function App() {
  return (
    <Providers>
      <SiteGate>
        <RouterProvider router={router} />
      </SiteGate>
    </Providers>
  )
}
