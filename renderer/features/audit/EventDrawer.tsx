import CloseOutlined from '@mui/icons-material/CloseOutlined'
import { Box, Drawer, IconButton, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { eventKindName, type AuditEvent } from '#shared/features/audit/audit-event.ts'
import { routeWords } from '#shared/features/audit/event-words.ts'
import { subjectWords } from '#shared/features/audit/subjects.ts'
import { localMinute } from '#shared/features/audit/local-minute.ts'
import { RowChanges } from './RowChanges.tsx'

/** One event: who, when, why, and every field it changed. */
export function EventDrawer({
  id,
  onClose,
}: {
  readonly id: number
  readonly onClose: () => void
}) {
  const event = useOffice('audit.event', { id })
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{ paper: { sx: { width: 640 }, 'aria-label': '一条记录' } }}
    >
      <Stack
        direction="row"
        sx={{ alignItems: 'center', px: 3, py: 1.5, borderBottom: 1, borderColor: 'divider' }}
      >
        <Typography variant="h2" sx={{ flex: 1 }}>
          第 {id} 号记录
        </Typography>
        <IconButton aria-label="关闭记录" onClick={onClose}>
          <CloseOutlined />
        </IconButton>
      </Stack>
      <Box sx={{ overflow: 'auto', px: 3, py: 2 }}>
        <Loaded query={event} describe={errorText}>
          {(loaded) => <EventFacts event={loaded} />}
        </Loaded>
      </Box>
    </Drawer>
  )
}

function EventFacts({ event }: { readonly event: AuditEvent }) {
  const { changes, changedRows, subjects } = event
  return (
    <Stack sx={{ gap: 2 }}>
      <Box component="dl" sx={FACTS}>
        <Fact label="时间">{localMinute(event.at)}</Fact>
        <Fact label="人员">{event.person ?? '—'}</Fact>
        <Fact label="电脑">{event.machine}</Fact>
        <Fact label="类别">{eventKindName(event.kind)}</Fact>
        <Fact label="做了什么">{routeWords(event.route)}</Fact>
        <Fact label="涉及">{subjects.map(subjectWords).join('、') || '—'}</Fact>
        <Fact label="原因">{event.reason ?? '—'}</Fact>
      </Box>
      {changedRows === 0 ? (
        <Typography variant="body2" color="textSecondary">
          没有改动数据。
        </Typography>
      ) : (
        <Typography variant="h3" component="h3">
          改动内容（{changedRows} 条数据）
        </Typography>
      )}
      {changes.map((change) => (
        <RowChanges key={change.id} change={change} />
      ))}
      {changedRows > changes.length && (
        <Typography variant="body2" color="textSecondary">
          只显示前 {changes.length} 条。
        </Typography>
      )}
    </Stack>
  )
}

const FACTS = { display: 'grid', gridTemplateColumns: '80px 1fr', rowGap: 0.75, m: 0 } as const

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <Typography component="dt" variant="body2" color="textSecondary">
        {label}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </>
  )
}
