import { Box, Paper, Stack, Typography } from '@mui/material'
import { slotsText } from '#shared/features/classes/class-slot.ts'
import type { ClassFile } from '#shared/features/classes/class-summary.ts'
import { classSubjectName } from '#shared/features/classes/interest-class.ts'
import { ClassChips } from './ClassTable.tsx'

/** 概况 of a class. */
export function ClassFacts({ file }: { readonly file: ClassFile }) {
  const { class: one, period, missed } = file
  const open = missed.filter(({ madeUpOn }) => madeUpOn === null).length
  const facts: readonly (readonly [string, string])[] = [
    ['类别', classSubjectName(one.subject)],
    ['学期或假期', period?.name ?? '未归学期'],
    ['起止日期', `${one.startsOn} 至 ${one.endsOn}`],
    ['上课时间', slotsText(one.slots)],
    ['老师', one.teacherName === '' ? '未定' : one.teacherName],
    ['场地', one.roomName === '' ? '未定' : one.roomName],
    ['在班人数／名额', `${one.memberCount}／${one.quota} 人`],
    ['已上／全部场次', `${one.heldCount}／${one.sessionCount} 场`],
    ['跳过和停课', `${missed.length} 场，其中 ${open} 场未补课`],
    ['下次上课', one.next === null ? '没有了' : `${one.next.day} ${one.next.startsAt}`],
    ['备注', one.note === '' ? '无' : one.note],
    ...(one.endedOn === null ? [] : ([['提前结束', `${one.endedOn}，${one.endReason}`]] as const)),
  ]
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ mb: 1.5 }}>
        <ClassChips one={one} />
      </Stack>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'max-content 1fr max-content 1fr',
          columnGap: 3,
          rowGap: 1,
        }}
      >
        {facts.map(([label, text]) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {label}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0 }}>
              {text}
            </Typography>
          </Box>
        ))}
      </Box>
    </Paper>
  )
}
