import {
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { DateField, localToday } from '#renderer/ui/DateField.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { ParentSchoolFigures } from '#shared/features/parent-school/parent-school.contract.ts'
import { parentTopicName } from '#shared/features/parent-school/session.ts'
import { isDay } from '#shared/kernel/day.ts'
import { childrenText, villagesText } from './guest-words.ts'

/** 场次, 家长人次 and 家长人数 of a period by topic, and the guardians who never came (R25). */
export function FiguresTab() {
  const today = localToday()
  const [from, setFrom] = useState<string | null>(`${today.slice(0, 4)}-01-01`)
  const [to, setTo] = useState<string | null>(today)
  const isPeriod = isDay(from) && isDay(to) && from <= to
  const figures = useOffice('parent-school.figures', isPeriod ? { from, to } : null)
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, mb: 1.5, width: 480 }}>
        <DateField label="从" value={from} onChange={setFrom} />
        <DateField
          label="到"
          value={to}
          onChange={setTo}
          error={isPeriod ? undefined : '请填写先后正确的两个日期'}
        />
      </Stack>
      {isPeriod && (
        <Loaded query={figures} describe={errorText}>
          {(counted) => (
            <Stack direction="row" sx={{ gap: 2, alignItems: 'flex-start' }}>
              <Counts figures={counted} />
              <NeverCame people={counted.neverCame} />
            </Stack>
          )}
        </Loaded>
      )}
    </>
  )
}

function Counts({ figures }: { readonly figures: ParentSchoolFigures }) {
  return (
    <Paper variant="outlined" sx={{ p: 2, width: 480, flexShrink: 0 }}>
      <Table size="small" aria-label="儿童学校统计">
        <TableHead>
          <TableRow>
            <TableCell>主题</TableCell>
            <TableCell align="right">场次</TableCell>
            <TableCell align="right">家长人次</TableCell>
            <TableCell align="right">家长人数</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.byTopic.map(({ topic, figures: own }) => (
            <TableRow key={topic}>
              <TableCell>{parentTopicName(topic)}</TableCell>
              <TableCell align="right">{own.sessions}</TableCell>
              <TableCell align="right">{own.attendances}</TableCell>
              <TableCell align="right">{own.people}</TableCell>
            </TableRow>
          ))}
          <TableRow>
            <TableCell>合计</TableCell>
            <TableCell align="right">{figures.sessions}</TableCell>
            <TableCell align="right">{figures.attendances}</TableCell>
            <TableCell align="right">{figures.people}</TableCell>
          </TableRow>
        </TableBody>
      </Table>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
        一位家长一场只算一人次，带几个孩子都一样；同一家长参加几个主题，合计人数只算一人。
        另有其他参加人 {figures.otherGuests} 人次
        {figures.score === null ? '' : `；满意度平均 ${figures.score.toFixed(1)} 分`}。
      </Typography>
    </Paper>
  )
}

function NeverCame({ people }: { readonly people: ParentSchoolFigures['neverCame'] }) {
  return (
    <Paper variant="outlined" sx={{ p: 2, flex: 1, minWidth: 0 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        这段时间没有来过的监护人 {people.length} 人
      </Typography>
      <Stack sx={{ maxHeight: 'calc(100vh - 360px)', overflow: 'auto' }}>
        <Table size="small" stickyHeader aria-label="没有来过的监护人">
          <TableHead>
            <TableRow>
              <TableCell>监护人</TableCell>
              <TableCell>儿童</TableCell>
              <TableCell>村（社区）</TableCell>
              <TableCell>电话</TableCell>
              <TableCell>邀请过</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {people.map((person) => (
              <TableRow key={person.personId}>
                <TableCell>{person.name}</TableCell>
                <TableCell>{childrenText(person.children)}</TableCell>
                <TableCell>{villagesText(person.children)}</TableCell>
                <TableCell>{person.phone}</TableCell>
                <TableCell>{person.invited === 0 ? '没有' : `${person.invited} 次`}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Stack>
    </Paper>
  )
}
