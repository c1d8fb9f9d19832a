import { Alert, Box, Button, Stack, TextField, Typography } from '@mui/material'
import dayjs from 'dayjs'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useMay } from '#renderer/api/account.ts'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { deskStateOf, DESK_STATE_NAMES, type DeskState } from '#shared/features/tutoring/desk.ts'
import type { DeskChild, TutoringDesk } from '#shared/features/tutoring/tutoring-views.ts'
import { parseClockTime } from '#shared/kernel/clock-time.ts'
import { DeskTiles } from './DeskTiles.tsx'
import { SignOutPanel } from './SignOutPanel.tsx'
import { useDesk, type DeskLine } from './use-desk.ts'

const STATES = ['not-come', 'here', 'gone', 'away'] as const satisfies readonly DeskState[]

/** The desk at the door: one box that is always ready for a scanner, and a tile for every child. */
export function Desk({
  data,
  confirmDayOff,
}: {
  readonly data: TutoringDesk
  readonly confirmDayOff: boolean
}) {
  const may = useMay('tutoring.signIn')
  const box = useRef<HTMLInputElement | null>(null)
  const [typed, setTyped] = useState('')
  const desk = useDesk(data, confirmDayOff)
  useTypingGoesTo(box)
  const { leaving } = desk
  const enter = () => {
    desk.enter(typed)
    setTyped('')
  }
  const back = (act: () => void) => {
    act()
    box.current?.focus()
  }
  const isShut = !may || data.closing !== null
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, height: 'calc(100vh - 212px)' }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <TextField
          label="姓名、拼音、首字母、编号，或扫码"
          value={typed}
          autoFocus
          disabled={isShut}
          inputRef={box}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') enter()
            if (event.key === 'Escape') {
              setTyped('')
              desk.close()
            }
          }}
          slotProps={{ htmlInput: { autoComplete: 'off', style: { fontSize: 22, height: 28 } } }}
          sx={{ maxWidth: 460 }}
        />
        <Box sx={{ width: 120 }}>
          <TimeField
            label="登记时间"
            value={desk.chosenTime}
            disabled={isShut}
            error={
              desk.chosenTime === null || parseClockTime(desk.chosenTime) !== null
                ? undefined
                : '应写成 16:32'
            }
            onChange={desk.setChosenTime}
          />
        </Box>
        {desk.chosenTime === null ? (
          <Clock />
        ) : (
          <Button color="warning" onClick={() => back(() => desk.setChosenTime(null))}>
            改回现在时间
          </Button>
        )}
        <Counts of={data.children} />
      </Stack>
      <Line
        line={desk.line}
        onOffer={(coming) => back(() => desk.comeIn(coming))}
        onChoose={(child) => back(() => desk.press(child))}
      />
      <Box sx={{ display: 'flex', gap: 1.5, flex: 1, minHeight: 0 }}>
        <DeskTiles
          shown={data.children}
          isDisabled={isShut}
          onPress={(child) => back(() => desk.press(child))}
        />
        {leaving !== null && (
          <Box sx={{ width: 330, display: 'flex', flexDirection: 'column', minHeight: 0 }}>
            <SignOutPanel
              leaving={leaving}
              isBusy={desk.isBusy}
              onChange={(next) => back(() => desk.setLeaving(next))}
              onConfirm={() => back(() => desk.goHome(leaving))}
              onTakeBack={(child) => back(() => desk.takeBack(child))}
              onClose={() => back(desk.close)}
            />
          </Box>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {`值班：${data.onDuty.length === 0 ? '未安排' : data.onDuty.join('、')}。扫码或输入后回车签到；同一名儿童再来一次是签退，第三次确认。`}
      </Typography>
    </Box>
  )
}

/** What is typed anywhere on the page goes into the box, so that a scanner never misses it. */
function useTypingGoesTo(box: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event
      if (key.length !== 1 || key === ' ' || event.ctrlKey || event.altKey || event.metaKey) return
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return
      if (document.querySelector('[role="dialog"], [role="listbox"]') !== null) return
      box.current?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [box])
}

function Clock() {
  const [now, setNow] = useState(() => dayjs().format('HH:mm'))
  useEffect(() => {
    const timer = setInterval(() => setNow(dayjs().format('HH:mm')), 5000)
    return () => clearInterval(timer)
  }, [])
  return (
    <Typography
      color="textSecondary"
      sx={{ whiteSpace: 'nowrap' }}
    >{`空着即现在 ${now}`}</Typography>
  )
}

function Counts({ of }: { readonly of: readonly DeskChild[] }) {
  const states = of.map(({ mark }) => deskStateOf(mark))
  return (
    <Typography
      role="status"
      sx={{
        flex: 1,
        textAlign: 'right',
        fontWeight: 600,
        fontSize: 16,
        whiteSpace: 'nowrap',
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {STATES.map(
        (state) => `${DESK_STATE_NAMES[state]} ${states.filter((one) => one === state).length}`,
      ).join('　')}
    </Typography>
  )
}

function Line({
  line,
  onOffer,
  onChoose,
}: {
  readonly line: DeskLine | null
  readonly onOffer: (coming: readonly DeskChild[]) => void
  readonly onChoose: (child: DeskChild) => void
}) {
  if (line === null) {
    return (
      <Alert severity="info" icon={false} sx={{ py: 0, fontSize: 16 }}>
        请扫码，或输入姓名、拼音、编号后按回车
      </Alert>
    )
  }
  const { offered = [], candidates = [] } = line
  const severity = { done: 'success', refused: 'error', choose: 'warning' } as const
  return (
    <Alert
      severity={severity[line.kind]}
      variant={line.kind === 'refused' ? 'filled' : 'standard'}
      sx={{ py: 0, fontSize: 17, alignItems: 'center', '& .MuiAlert-action': { p: 0 } }}
      action={
        offered.length > 0 ? (
          <Button onClick={() => onOffer(offered)}>
            {`回车：${offered.map(({ name }) => name).join('、')} 一起签到`}
          </Button>
        ) : undefined
      }
    >
      {line.text}
      {candidates.map((child) => (
        <Button key={child.childId} onClick={() => onChoose(child)} sx={{ ml: 1 }}>
          {`${child.name} ${child.number}`}
        </Button>
      ))}
    </Alert>
  )
}
