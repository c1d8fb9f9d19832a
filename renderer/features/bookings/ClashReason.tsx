import { Alert, Box, Typography } from '@mui/material'
import { useFormState, type Control, type FieldValues, type Path } from 'react-hook-form'
import { z } from 'zod'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { clashSchema, type Clash } from '#shared/features/bookings/clash.ts'
import type { AppError } from '#shared/kernel/app-error.ts'
import { LeaveLink } from './LeaveLink.tsx'

const detailsSchema = z.object({ clashes: z.array(clashSchema), more: z.int() })

/**
 * What is in the way of a booking, each one click away, and the reason to book it all the same;
 * nothing is shown unless the last refusal was BOOKING_CLASH.
 */
export function ClashReason<Values extends FieldValues>({
  control,
  name,
  refusal,
}: {
  readonly control: Control<Values, unknown, Values>
  /** The field that is sent as clashReason. */
  readonly name: Path<Values>
  readonly refusal: AppError | null
}) {
  const { isDirty } = useFormState({ control })
  if (refusal?.code !== 'BOOKING_CLASH') return null
  const details = detailsSchema.safeParse(refusal.details)
  const { clashes, more } = details.success ? details.data : { clashes: [], more: 0 }
  return (
    <Alert severity="warning" sx={{ mt: 2, '& .MuiAlert-message': { flex: 1 } }}>
      <Typography variant="h3">与下列安排冲突</Typography>
      <Box component="ul" aria-label="冲突的安排" sx={{ my: 0.5, pl: 2.5 }}>
        {clashes.map((clash) => (
          <li key={JSON.stringify(clash)}>
            {clashWords(clash)}
            {clash.path !== '' && (
              <>
                ：{clash.day} {clash.startsAt}—{clash.endsAt} {clash.kindName}
                <LeaveLink to={clash.path} isDirty={isDirty}>
                  “{clash.title}”
                </LeaveLink>
              </>
            )}
          </li>
        ))}
        {more > 0 && <li>另外还有 {more} 处冲突</li>}
      </Box>
      <Box sx={{ mt: 1.5 }}>
        <TextInput
          control={control}
          name={name}
          label="仍要安排的理由"
          helperText="填写理由后再保存，理由会留在日程上"
        />
      </Box>
    </Alert>
  )
}

function clashWords({ shared, name, day }: Clash): string {
  switch (shared) {
    case 'room':
      return `场地“${name}”已被占用`
    case 'person':
      return `${name}已有安排`
    case 'child':
      return `儿童${name}已有安排`
    case 'closed':
      return `${day} 不开放${name === '' ? '' : `（${name}）`}`
  }
}
