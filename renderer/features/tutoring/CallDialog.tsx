import { Stack } from '@mui/material'
import { z } from 'zod'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { TermId } from '#shared/features/tutoring/term.ts'
import { tutoring } from '#shared/features/tutoring/tutoring.contract.ts'
import type { Absence } from '#shared/features/tutoring/tutoring-views.ts'
import type { Day } from '#shared/kernel/day.ts'
import { TUTORING_TEXTS } from './tutoring.text.ts'

const { person, phone, outcome } = tutoring['tutoring.logCall'].input.shape
const schema = z.object({ person, phone, outcome, answer: z.enum(['reached', 'missed']) })

const ANSWERS = [
  { value: 'reached', label: '接通' },
  { value: 'missed', label: '未接通' },
] as const

/** A call to the family of a child who did not come. */
export function CallDialog({
  termId,
  day,
  absence,
  onClose,
}: {
  readonly termId: TermId
  readonly day: Day
  readonly absence: Absence
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const [first] = absence.phones
  const { form, ...act } = useCommandForm({
    route: 'tutoring.logCall',
    schema,
    defaultValues: {
      person: first?.person.slice(0, 20) ?? '监护人',
      phone: first?.phone ?? '',
      outcome: '',
      answer: 'reached',
    },
    toInput: ({ answer, ...call }: z.input<typeof schema>) => ({
      termId,
      day,
      childId: absence.childId,
      ...call,
      reached: answer === 'reached',
    }),
    texts: TUTORING_TEXTS,
    onDone: () => {
      notice.succeed(`已登记 ${absence.name} 的联系情况`)
      onClose()
    },
  })
  return (
    <FormDialog act={act} title={`联系 ${absence.name} 家`} maxWidth="xs" onClose={onClose}>
      <Stack sx={{ gap: 2, pt: 0.5 }}>
        <TextInput control={form.control} name="person" label="打给谁" required />
        <TextInput control={form.control} name="phone" label="电话" />
        <SelectInput
          control={form.control}
          name="answer"
          label="是否接通"
          options={ANSWERS}
          required
        />
        <TextInput
          control={form.control}
          name="outcome"
          label="通话结果"
          placeholder="例如：发烧在家，明天来"
          required
          autoFocus
        />
      </Stack>
    </FormDialog>
  )
}
