import PrintOutlined from '@mui/icons-material/PrintOutlined'
import { Alert, Button, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand, useOffice } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { useMay } from '#renderer/api/account.ts'
import { isAlreadyDone } from '#renderer/api/use-act.ts'
import { localToday } from '#renderer/ui/DateField.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { isThere, type AttendanceStatus } from '#shared/features/attendance/status.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import { classSessionIdSchema } from '#shared/features/classes/class-session.ts'
import type { SessionSheet } from '#shared/features/classes/class-summary.ts'
import { CLASSES_TEXTS } from './classes.text.ts'
import { ClassRollCall } from './ClassRollCall.tsx'
import { useClassesPlace } from './use-classes-place.ts'
import { useWriteInto } from './use-write-into.ts'

/** The roll call and the log of one session, on one screen: all present, untick the absent. */
export function SessionView({ id }: { readonly id: number }) {
  const sheet = useOffice('classes.session', { id: classSessionIdSchema.parse(id) })
  return (
    <Loaded query={sheet} describe={(error) => errorText(error, CLASSES_TEXTS)}>
      {(data) => <Sheet key={`${data.session.id} ${data.session.status}`} sheet={data} />}
    </Loaded>
  )
}

function Sheet({ sheet }: { readonly sheet: SessionSheet }) {
  const { session, className, lines } = sheet
  const { go } = useClassesPlace()
  const back = () => go({ class: session.classId, tab: 'sessions' })
  const isAhead = session.day > localToday()
  const mayTake = useMay('classes.takeRollCall') && session.status !== 'cancelled' && !isAhead
  return (
    <>
      <PageHeader
        title={`${className} ${session.day} 点名`}
        purpose={`${session.startsAt}–${session.endsAt} · ${session.roomName === '' ? '场地未定' : session.roomName} · ${session.teacherName === '' ? '老师未定' : session.teacherName}${session.isMakeUp ? ' · 补课' : ''}`}
        actions={
          <>
            <Button variant="outlined" onClick={back}>
              返回本班
            </Button>
            <SignInButton sheet={sheet} />
            {session.status === 'held' && <UndoButton sheet={sheet} />}
          </>
        }
      />
      {session.status === 'cancelled' && (
        <Alert severity="info" sx={{ mb: 1 }}>{`这节课停课：${session.reason}`}</Alert>
      )}
      {session.status === 'planned' && isAhead && (
        <Alert severity="info" sx={{ mb: 1 }}>
          还没到上课的日子，当天再点名；可以先打印签到表。
        </Alert>
      )}
      {lines.length === 0 ? (
        <Typography color="textSecondary">班里这一天还没有儿童，请先在“名单”里加入。</Typography>
      ) : (
        <RollCallForm sheet={sheet} mayTake={mayTake} onSaved={back} />
      )}
    </>
  )
}

function RollCallForm({
  sheet,
  mayTake,
  onSaved,
}: {
  readonly sheet: SessionSheet
  readonly mayTake: boolean
  readonly onSaved: () => void
}) {
  const { session, lines } = sheet
  const notice = useNotice()
  const take = useCommand('classes.takeRollCall')
  const [topic, setTopic] = useState(session.topic)
  const [note, setNote] = useState(session.note)
  const [marks, setMarks] = useState<ReadonlyMap<ChildId, AttendanceStatus>>(
    () => new Map(lines.map(({ childId, status }) => [childId, status ?? 'present'])),
  )
  const [error, setError] = useState<string | null>(null)
  const there = [...marks.values()].filter(isThere).length
  const save = async () => {
    const called = lines.map(({ childId }) => ({
      childId,
      status: marks.get(childId) ?? 'present',
    }))
    try {
      await take.mutateAsync({ sessionId: session.id, topic, note, marks: called })
      notice.succeed(`已保存点名：应到 ${lines.length}，实到 ${there}`)
      onSaved()
    } catch (thrown) {
      if (isAlreadyDone(thrown)) onSaved()
      else setError(errorText(thrown, CLASSES_TEXTS))
    }
  }
  return (
    <Stack
      component="form"
      sx={{ gap: 1.5 }}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {error !== null && <Alert severity="error">{error}</Alert>}
      <ClassRollCall
        lines={lines}
        marks={marks}
        isReadOnly={!mayTake}
        onMark={(childId, status) => setMarks((old) => new Map(old).set(childId, status))}
      />
      <Stack direction="row" sx={{ gap: 2, alignItems: 'flex-start' }}>
        <TextField
          label="教学内容"
          value={topic}
          disabled={!mayTake}
          onChange={(event) => setTopic(event.target.value)}
          sx={{ width: 300 }}
        />
        <TextField
          label="课堂记录"
          value={note}
          disabled={!mayTake}
          onChange={(event) => setNote(event.target.value)}
          sx={{ flex: 1 }}
        />
        <Typography role="status" sx={{ alignSelf: 'center', whiteSpace: 'nowrap' }}>
          {`应到 ${lines.length}，实到 ${there}`}
        </Typography>
        {mayTake && (
          <Button type="submit" variant="contained" disabled={take.isPending}>
            保存点名
          </Button>
        )}
      </Stack>
    </Stack>
  )
}

function SignInButton({ sheet }: { readonly sheet: SessionSheet }) {
  const notice = useNotice()
  const print = useCommand('classes.printSignIn')
  const writeInto = useWriteInto('选择存放签到表的文件夹')
  const write = async () => {
    try {
      await writeInto((folder) => print.mutateAsync({ sessionId: sheet.session.id, folder }))
    } catch (thrown) {
      notice.fail(errorText(thrown, CLASSES_TEXTS))
    }
  }
  return (
    <IfMay route="classes.printSignIn">
      <Button
        variant="outlined"
        startIcon={<PrintOutlined />}
        disabled={print.isPending}
        onClick={() => void write()}
      >
        签到表
      </Button>
    </IfMay>
  )
}

function UndoButton({ sheet }: { readonly sheet: SessionSheet }) {
  const notice = useNotice()
  const undo = useCommand('classes.undoRollCall')
  return (
    <IfMay route="classes.undoRollCall">
      <Button
        variant="outlined"
        disabled={undo.isPending}
        onClick={() =>
          undo.mutate(
            { id: sheet.session.id },
            {
              onSuccess: () => notice.succeed('点名已撤销'),
              onError: (error) => notice.fail(errorText(error, CLASSES_TEXTS)),
            },
          )
        }
      >
        撤销点名
      </Button>
    </IfMay>
  )
}
