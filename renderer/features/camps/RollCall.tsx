import { Box, Button, Checkbox, FormControlLabel, Stack, Typography } from '@mui/material'
import { useRef, type KeyboardEvent } from 'react'
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '#shared/features/attendance/status.ts'
import { CAMP_HALVES, type CampHalf } from '#shared/features/camps/camp-day.ts'
import type { Camper } from '#shared/features/camps/camp-summary.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { DayDraft, HalfMarks } from './day-draft.ts'
import { RollCallHalf } from './RollCallHalf.tsx'

const STEPS: Readonly<Record<string, readonly [rows: number, halves: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

interface Marking {
  readonly onMark: (id: ChildId, half: CampHalf, status: AttendanceStatus) => void
}

/** Who is there: all ticked, the absent are unticked; one key for every other case. */
export function RollCall({
  lines,
  draft,
  onMark,
  onCall,
  onAllThere,
}: Marking & {
  readonly lines: readonly Camper[]
  readonly draft: Pick<DayDraft, 'called' | 'marks'>
  readonly onCall: (half: CampHalf, isCalled: boolean) => void
  readonly onAllThere: () => void
}) {
  const list = useRef<HTMLDivElement>(null)
  const halves = CAMP_HALVES.filter(({ code }) => draft.called[code])
  if (lines.length === 0) {
    return <Typography color="textSecondary">当天名单上没有儿童，请先在“名单”里报名。</Typography>
  }
  const focus = (row: number, half: number) =>
    list.current?.querySelector<HTMLInputElement>(`[data-cell="${row}-${half}"]`)?.focus()
  const onKeyDown = (event: KeyboardEvent, row: number, half: number) => {
    const step = STEPS[event.key]
    const status = ATTENDANCE_STATUSES[Number(event.key) - 1]
    const [line, code] = [lines[row], halves[half]?.code]
    if (step !== undefined) focus(row + step[0], half + step[1])
    else if (status !== undefined && line !== undefined && code !== undefined)
      onMark(line.childId, code, status.code)
    else return
    event.preventDefault()
  }
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        {CAMP_HALVES.map(({ code, name }) => (
          <FormControlLabel
            key={code}
            label={`${name}点名`}
            control={
              <Checkbox
                checked={draft.called[code]}
                disabled={draft.called[code] && halves.length === 1}
                onChange={(event) => onCall(code, event.target.checked)}
              />
            }
          />
        ))}
        <Button onClick={onAllThere}>全部到营</Button>
      </Stack>
      <Box ref={list} role="group" aria-label="点名" sx={GRID}>
        {lines.map((line, row) => (
          <Box key={line.childId} sx={LINE}>
            <Typography noWrap sx={{ flex: 1, minWidth: 60 }}>
              {line.name}
            </Typography>
            {halves.map(({ code, name }, half) => (
              <RollCallHalf
                key={code}
                half={name}
                child={line.name}
                cell={`${row}-${half}`}
                status={statusOf(draft.marks.get(line.childId), code)}
                onMark={(status) => onMark(line.childId, code, status)}
                onKeyDown={(event) => onKeyDown(event, row, half)}
              />
            ))}
          </Box>
        ))}
      </Box>
    </>
  )
}

function statusOf(marks: HalfMarks | undefined, half: CampHalf): AttendanceStatus {
  return marks?.[half] ?? 'absent'
}

const GRID = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(332px, 1fr))',
  columnGap: 2,
  maxHeight: 'calc(100vh - 500px)',
  minHeight: 110,
  overflowY: 'auto',
} as const

const LINE = {
  display: 'flex',
  alignItems: 'center',
  height: 36,
  borderBottom: 1,
  borderColor: 'divider',
} as const
