import { Typography } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { CheckListInput } from '#renderer/ui/form/CheckInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { clashReasonSchema } from '#shared/features/bookings/booking.ts'
import type { Timetable, TimetableBlock } from '#shared/features/programmes/timetable.ts'
import { daySchema } from '#shared/kernel/day.ts'
import { dayWords, PROGRAMMES_TEXTS } from './programmes.text.ts'

const valuesSchema = z.object({
  from: daySchema,
  days: z.array(daySchema).min(1, '请选择复制到哪几天'),
  clashReason: clashReasonSchema,
})
type CopyValues = z.input<typeof valuesSchema>

/** Copies one activity, or with null all activities of a day, to other days. */
export function CopyDialog({
  timetable,
  block,
  onClose,
}: {
  readonly timetable: Timetable
  readonly block: TimetableBlock | null
  readonly onClose: () => void
}) {
  return block === null ? (
    <CopyDay timetable={timetable} onClose={onClose} />
  ) : (
    <CopyBlock timetable={timetable} block={block} onClose={onClose} />
  )
}

function CopyBlock({
  timetable,
  block,
  onClose,
}: {
  readonly timetable: Timetable
  readonly block: TimetableBlock
  readonly onClose: () => void
}) {
  const done = useDone(onClose)
  const state = useCommandForm({
    route: 'programmes.copyBlock',
    schema: valuesSchema,
    defaultValues: { from: block.day, days: [], clashReason: '' },
    toInput: ({ days, clashReason }: CopyValues) => ({
      id: block.id,
      days,
      ...reasonOf(clashReason),
    }),
    texts: PROGRAMMES_TEXTS,
    onDone: done,
  })
  return (
    <FormDialog act={state} title={`复制“${block.title}”`} submitLabel="复制" onClose={onClose}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {dayWords(block.day)} {block.startsAt}—{block.endsAt}
        ，复制到所选的日子，时间、场所和人员不变；已有同名同时间活动的日子不重复添加。
      </Typography>
      <ClashReason control={state.form.control} name="clashReason" refusal={state.refusal} />
      <CheckListInput
        control={state.form.control}
        name="days"
        label="复制到"
        options={otherDays(timetable, block.day)}
      />
    </FormDialog>
  )
}

function CopyDay({
  timetable,
  onClose,
}: {
  readonly timetable: Timetable
  readonly onClose: () => void
}) {
  const done = useDone(onClose)
  const filled = timetable.days.filter(({ day }) =>
    timetable.blocks.some((block) => block.day === day),
  )
  const state = useCommandForm({
    route: 'programmes.copyDay',
    schema: valuesSchema,
    defaultValues: { from: filled[0]?.day ?? '', days: [], clashReason: '' },
    toInput: ({ from, days, clashReason }: CopyValues) => ({
      campId: timetable.campId,
      from,
      days,
      ...reasonOf(clashReason),
    }),
    texts: PROGRAMMES_TEXTS,
    onDone: done,
  })
  const from = state.form.watch('from')
  return (
    <FormDialog act={state} title="复制一天的日程" submitLabel="复制" onClose={onClose}>
      <ClashReason control={state.form.control} name="clashReason" refusal={state.refusal} />
      <SelectInput
        control={state.form.control}
        name="from"
        label="从哪一天"
        options={filled.map(({ day }) => ({ value: day, label: dayWords(day) }))}
        required
      />
      <CheckListInput
        control={state.form.control}
        name="days"
        label="复制到"
        options={otherDays(timetable, from)}
      />
    </FormDialog>
  )
}

function useDone(onClose: () => void) {
  const notice = useNotice()
  return ({ copied, skipped }: { readonly copied: number; readonly skipped: number }) => {
    const left = skipped === 0 ? '' : `，${skipped} 项已经有，没有重复添加`
    notice.succeed(`已复制 ${copied} 项活动${left}`)
    onClose()
  }
}

/** Days that were recorded cannot get other activities. */
function otherDays({ days }: Timetable, from: string) {
  return days
    .filter(({ day, isRecorded }) => day !== from && !isRecorded)
    .map(({ day }) => ({ value: day, label: dayWords(day) }))
}

function reasonOf(clashReason: string | undefined) {
  const reason = clashReason?.trim() ?? ''
  return reason === '' ? {} : { clashReason: reason }
}
