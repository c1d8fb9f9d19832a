import { Stack } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { EventFilter } from '#shared/features/audit/audit.contract.ts'
import { isDay } from '#shared/kernel/day.ts'
import { CheckBar } from './CheckBar.tsx'
import { EventDrawer } from './EventDrawer.tsx'
import { EventFilterBar, NO_FILTER, type FilterChoice } from './EventFilterBar.tsx'
import { EventTable } from './EventTable.tsx'
import { PageButtons } from './PageButtons.tsx'
import { useFreshLog } from './use-fresh-log.ts'

const PAGE = 100

/** The log of acts, readings and exports: searched, opened, verified, exported. */
export function AuditTab() {
  useFreshLog()
  const [choice, setChoice] = useState(NO_FILTER)
  /** `before` of every page that was turned to; the first begins with the newest. */
  const [pages, setPages] = useState<readonly (number | null)[]>([null])
  const [openId, setOpenId] = useState<number | null>(null)
  const filter = filterOf(choice)
  const log = useOffice('audit.list', { filter, before: pages.at(-1) ?? null, limit: PAGE })
  const search = (next: FilterChoice) => {
    setChoice(next)
    setPages([null])
  }
  return (
    <Stack sx={{ gap: 1.5 }}>
      <CheckBar filter={filter} />
      <EventFilterBar choice={choice} onChange={search} onRefresh={() => void log.refetch()} />
      <Loaded query={log} describe={errorText}>
        {({ events, next }) => (
          <>
            <EventTable events={events} onOpen={({ id }) => setOpenId(id)} />
            <PageButtons
              events={events}
              next={next}
              isFirst={pages.length === 1}
              onNewer={() => setPages(pages.slice(0, -1))}
              onOlder={(before) => setPages([...pages, before])}
            />
          </>
        )}
      </Loaded>
      {openId !== null && <EventDrawer id={openId} onClose={() => setOpenId(null)} />}
    </Stack>
  )
}

/** A day that is still being typed narrows nothing yet. */
function filterOf({ from, to, ...choice }: FilterChoice): EventFilter {
  return { ...choice, from: isDay(from) ? from : null, to: isDay(to) ? to : null }
}
