import { Box, Button, Paper, Stack, Typography } from '@mui/material'
import { z } from 'zod'
import { useMay } from '#renderer/api/account.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { MembersInput } from '#renderer/features/team/team.public.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import { teamMemberIdSchema } from '#shared/features/team/team-member.ts'
import type { WeekdayDuty } from '#shared/features/tutoring/group.ts'
import { WEEKDAY_NAMES, type TutoringTerm } from '#shared/features/tutoring/term.ts'
import { TUTORING_TEXTS } from './tutoring.text.ts'

const people = z.array(teamMemberIdSchema).max(20, '同一天最多 20 人值班')
const schema = z.object({
  day1: people,
  day2: people,
  day3: people,
  day4: people,
  day5: people,
  day6: people,
  day7: people,
  clashReason: clashReasonSchema,
})
type DutyForm = z.input<typeof schema>

const FIELDS = ['day1', 'day2', 'day3', 'day4', 'day5', 'day6', 'day7'] as const

/** Who is on duty on which weekday; new days open with these tutors. */
export function DutyPanel({
  term,
  duty,
}: {
  readonly term: TutoringTerm
  readonly duty: readonly WeekdayDuty[]
}) {
  const notice = useNotice()
  const may = useMay('tutoring.saveDuty')
  const on = (weekday: number) => [
    ...(duty.find((one) => one.weekday === weekday)?.memberIds ?? []),
  ]
  const { form, ...act } = useCommandForm({
    route: 'tutoring.saveDuty',
    schema,
    defaultValues: {
      day1: on(1),
      day2: on(2),
      day3: on(3),
      day4: on(4),
      day5: on(5),
      day6: on(6),
      day7: on(7),
      clashReason: '',
    },
    toInput: ({ clashReason, ...days }: DutyForm) => ({
      termId: term.id,
      duty: WEEKDAY_NAMES.map(({ value }) => ({
        weekday: value,
        memberIds: days[FIELDS[value - 1] ?? 'day1'],
      })).filter(({ memberIds }) => memberIds.length > 0),
      ...(clashReason === undefined || clashReason === '' ? {} : { clashReason }),
    }),
    texts: TUTORING_TEXTS,
    onDone: () => notice.succeed('已保存每周值班'),
  })
  const today = localToday()
  const day = today < term.startsOn ? term.startsOn : today > term.endsOn ? term.endsOn : today
  const isSchoolDays = term.weekdays.some((weekday) => weekday <= 5)
  const shown = WEEKDAY_NAMES.filter(
    ({ value }) => term.weekdays.includes(value) || (isSchoolDays && on(value).length > 0),
  )
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', mb: 1.5 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          每周值班
        </Typography>
        {may && (
          <Button
            variant="contained"
            disabled={!act.isDirty || act.isBusy}
            onClick={() => act.submit()}
          >
            保存值班
          </Button>
        )}
      </Stack>
      {act.error !== null && (
        <Typography color="error" role="alert" sx={{ mb: 1 }}>
          {act.error}
        </Typography>
      )}
      <ClashReason control={form.control} name="clashReason" refusal={act.refusal} />
      <Stack sx={{ gap: 1.5 }}>
        {shown.map(({ value, label }) => (
          <MembersInput
            key={value}
            control={form.control}
            name={FIELDS[value - 1] ?? 'day1'}
            label={label}
            day={day}
            disabled={!may}
          />
        ))}
      </Stack>
      <Box sx={{ mt: 1 }}>
        <Typography variant="body2" color="textSecondary">
          新开的一天自动带出当天值班的人；当天的签到表、签到台也会显示。人员在“团队”中登记。
        </Typography>
      </Box>
    </Paper>
  )
}
