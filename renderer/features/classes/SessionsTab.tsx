import { Box, Button, Chip, Paper, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/account.ts'
import { DataTable, type GridColDef } from '#renderer/ui/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { ClassFile, ShownSession } from '#shared/features/classes/class-summary.ts'
import { weekdayOf } from '#shared/kernel/day.ts'
import { SLOT_WEEKDAYS } from '#shared/features/classes/class-slot.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { CLASSES_TEXTS } from './classes.text.ts'
import { PlaceDialog, type PlaceTask } from './PlaceDialog.tsx'
import { useClassesPlace } from './use-classes-place.ts'

type Doing = PlaceTask | { readonly kind: 'cancel'; readonly session: ShownSession }

/** 场次与点名: every session, what was missed and how it is made up. */
export function SessionsTab({ file }: { readonly file: ClassFile }) {
  const { go } = useClassesPlace()
  const [doing, setDoing] = useState<Doing | null>(null)
  const mayChange = useMay('classes.moveSession') && file.class.endedOn === null
  return (
    <>
      <MissedList file={file} mayChange={mayChange} onMakeUp={setDoing} />
      <DataTable
        label="场次"
        rows={file.sessions}
        columns={columnsFor(mayChange, setDoing, (id) => go({ session: id }))}
        height="calc(100vh - 310px)"
        onOpen={({ id }) => go({ session: id })}
        empty={
          <EmptyState title="没有场次" text="点“修改”调整起止日期和上课时段，场次会自动排出。" />
        }
      />
      {doing?.kind === 'cancel' && (
        <CancelDialog session={doing.session} onClose={() => setDoing(null)} />
      )}
      {doing !== null && doing.kind !== 'cancel' && (
        <PlaceDialog file={file} task={doing} onClose={() => setDoing(null)} />
      )}
    </>
  )
}

function MissedList({
  file,
  mayChange,
  onMakeUp,
}: {
  readonly file: ClassFile
  readonly mayChange: boolean
  readonly onMakeUp: (task: PlaceTask) => void
}) {
  const open = file.missed.filter(({ madeUpOn }) => madeUpOn === null)
  if (open.length === 0) return null
  return (
    <Paper variant="outlined" sx={{ p: 1, mb: 1 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" sx={{ flexShrink: 0 }}>
          {`没上的课 ${open.length} 场${mayChange ? '，点一下安排补课' : ''}：`}
        </Typography>
        <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', maxHeight: 60, overflowY: 'auto' }}>
          {open.map((missed) => (
            <Chip
              key={`${missed.day} ${missed.startsAt}`}
              size="small"
              variant="outlined"
              label={`${missed.day} ${missed.words}`}
              {...(mayChange && { onClick: () => onMakeUp({ kind: 'make-up', missed }) })}
            />
          ))}
        </Box>
      </Stack>
    </Paper>
  )
}

function columnsFor(
  mayChange: boolean,
  onDo: (doing: Doing) => void,
  onOpen: (id: number) => void,
): readonly GridColDef<ShownSession>[] {
  return [
    {
      field: 'day',
      headerName: '日期',
      width: 150,
      valueGetter: (_value, { day }) => `${day} ${weekdayName(day)}`,
    },
    {
      field: 'startsAt',
      headerName: '时间',
      width: 110,
      valueGetter: (_value, one) => `${one.startsAt}–${one.endsAt}`,
    },
    {
      field: 'roomName',
      headerName: '场地',
      width: 110,
      valueFormatter: (value: string) => (value === '' ? '未定' : value),
    },
    {
      field: 'status',
      headerName: '情况',
      width: 200,
      renderCell: ({ row }) => <SessionChips session={row} />,
    },
    {
      field: 'topic',
      headerName: '教学内容／原因',
      flex: 1,
      minWidth: 120,
      valueGetter: (_value, one) =>
        [one.topic, one.reason, one.dayWords].filter((words) => words !== '').join('；'),
    },
    {
      field: 'act',
      headerName: '',
      width: 230,
      sortable: false,
      renderCell: ({ row }) => (
        <SessionActs session={row} mayChange={mayChange} onDo={onDo} onOpen={onOpen} />
      ),
    },
  ]
}

/** How a session stands: held, waiting for its roll call, cancelled; moved or a make-up. */
export function SessionChips({ session }: { readonly session: ShownSession }) {
  const { status, day, there, called, isMakeUp, isMoved } = session
  const isLate = status === 'planned' && day < localToday()
  return (
    <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center', height: '100%' }}>
      {status === 'held' && <StatusChip state="success" label={`实到 ${there}/${called}`} />}
      {status === 'cancelled' && <StatusChip state="info" label="停课" />}
      {isLate && <StatusChip state="error" label="未点名" />}
      {status === 'planned' && !isLate && <StatusChip state="info" label="待上课" />}
      {isMakeUp && <Chip size="small" label="补课" />}
      {isMoved && <Chip size="small" label="调课" />}
    </Stack>
  )
}

function SessionActs({
  session,
  mayChange,
  onDo,
  onOpen,
}: {
  readonly session: ShownSession
  readonly mayChange: boolean
  readonly onDo: (doing: Doing) => void
  readonly onOpen: (id: number) => void
}) {
  const notice = useNotice()
  const restore = useCommand('classes.restoreSession')
  if (session.status === 'cancelled') {
    if (!mayChange) return null
    return (
      <Button
        size="small"
        disabled={restore.isPending}
        onClick={() =>
          restore.mutate(
            { id: session.id },
            {
              onSuccess: () => notice.succeed(`${session.day} 的课已恢复`),
              onError: (error) => notice.fail(errorText(error, CLASSES_TEXTS)),
            },
          )
        }
      >
        撤销停课
      </Button>
    )
  }
  const isPlanned = session.status === 'planned'
  return (
    <>
      <Button size="small" onClick={() => onOpen(session.id)}>
        {isPlanned && session.day <= localToday() ? '点名' : '查看'}
      </Button>
      {mayChange && isPlanned && (
        <>
          <Button size="small" onClick={() => onDo({ kind: 'move', session })}>
            调课
          </Button>
          <Button size="small" onClick={() => onDo({ kind: 'cancel', session })}>
            停课
          </Button>
        </>
      )}
    </>
  )
}

function weekdayName(day: ShownSession['day']): string {
  return SLOT_WEEKDAYS.find(({ value }) => value === weekdayOf(day))?.label ?? ''
}
