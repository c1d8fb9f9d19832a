import { Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { FilterChip } from '#renderer/ui/FilterChip.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { RouteOutput } from '#shared/contract/index.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { EVENT_KINDS, type EventKind } from '#shared/features/dossiers/child-event.ts'
import { TimelineMonths, type FileTabOfEvent } from './TimelineMonths.tsx'
import { useLatest } from './use-latest.ts'

type Timeline = RouteOutput<'dossiers.timeline'>

/** Entries shown at once; more are asked for by a button. */
const PAGE = 200

/** 大事记: everything about a child, the newest first, by months. */
export function TimelinePanel({
  childId,
  onOpenTab,
}: {
  readonly childId: ChildId
  readonly onOpenTab: (tab: FileTabOfEvent) => void
}) {
  const [kinds, setKinds] = useState<readonly EventKind[]>([])
  const [count, setCount] = useState(PAGE)
  const timeline = useOffice('dossiers.timeline', { childId, kinds: [...kinds], count })
  const latest = useLatest(timeline.data)
  const toggle = (kind: EventKind) => {
    setCount(PAGE)
    setKinds(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind])
  }
  const show = (loaded: Timeline) => (
    <Stack sx={{ gap: 1.5 }}>
      <KindChips
        counts={loaded.counts}
        chosen={kinds}
        onAll={() => setKinds([])}
        onToggle={toggle}
      />
      <TimelineMonths entries={loaded.entries} onOpenTab={onOpenTab} />
      {loaded.entries.length < loaded.total && (
        <Button onClick={() => setCount(count + PAGE)}>
          更多（还有 {loaded.total - loaded.entries.length} 条）
        </Button>
      )}
      {loaded.total === 0 && (
        <Typography variant="body2" color="textSecondary">
          没有这一类的记录。
        </Typography>
      )}
    </Stack>
  )
  if (latest !== undefined && !timeline.isError) return show(latest)
  return (
    <Loaded query={timeline} describe={errorText}>
      {show}
    </Loaded>
  )
}

/** Kinds that occur; without a choice all are shown. */
function KindChips({
  counts,
  chosen,
  onAll,
  onToggle,
}: {
  readonly counts: Timeline['counts']
  readonly chosen: readonly EventKind[]
  readonly onAll: () => void
  readonly onToggle: (kind: EventKind) => void
}) {
  const countOf = (kind: EventKind) => counts.find((one) => one.kind === kind)?.count ?? 0
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <Stack
      direction="row"
      role="group"
      aria-label="按内容筛选"
      sx={{ gap: 0.75, flexWrap: 'wrap' }}
    >
      <FilterChip label={`全部 ${total}`} isChosen={chosen.length === 0} onClick={onAll} />
      {EVENT_KINDS.filter(({ code }) => countOf(code) > 0).map(({ code, name }) => (
        <FilterChip
          key={code}
          label={`${name} ${countOf(code)}`}
          isChosen={chosen.includes(code)}
          onClick={() => onToggle(code)}
        />
      ))}
    </Stack>
  )
}
