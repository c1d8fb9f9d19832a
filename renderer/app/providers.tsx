import { CssBaseline, ThemeProvider } from '@mui/material'
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs'
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect, useState, type ReactNode } from 'react'
import { followEvents } from '#renderer/api/events.ts'
import { NoticeProvider } from '#renderer/ui/Notice.tsx'
import { AlreadyDoneNotice } from './AlreadyDoneNotice.tsx'
import { theme } from './theme/theme.ts'

dayjs.locale('zh-cn')

/** Theme, Chinese dates, the query cache that follows the service's events, and notices. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeClient)
  useEffect(() => followEvents(client), [client])
  return (
    <QueryClientProvider client={client}>
      <ThemeProvider theme={theme}>
        <LocalizationProvider dateAdapter={AdapterDayjs} adapterLocale="zh-cn">
          <CssBaseline />
          <NoticeProvider>
            <AlreadyDoneNotice />
            {children}
          </NoticeProvider>
        </LocalizationProvider>
      </ThemeProvider>
    </QueryClientProvider>
  )
}

function makeClient(): QueryClient {
  // The service is on this machine: being offline means nothing, and a refusal is final.
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
