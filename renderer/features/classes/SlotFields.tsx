import AddOutlined from '@mui/icons-material/AddOutlined'
import DeleteOutlined from '@mui/icons-material/DeleteOutlined'
import { Button, IconButton, Stack } from '@mui/material'
import { useFieldArray, type Control } from 'react-hook-form'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import { TimeInput } from '#renderer/ui/form/TimeInput.tsx'
import { SLOT_WEEKDAYS } from '#shared/features/classes/class-slot.ts'
import type { ClassForm } from './ClassDialog.tsx'

/** The meetings of the week, one line each. */
export function SlotFields({ control }: { readonly control: Control<ClassForm> }) {
  const { fields, append, remove } = useFieldArray({ control, name: 'slots' })
  return (
    <Stack sx={{ gap: 1 }}>
      {fields.map((field, n) => (
        <Stack key={field.id} direction="row" sx={{ gap: 2, alignItems: 'flex-start' }}>
          <SelectInput
            control={control}
            name={`slots.${n}.weekday`}
            label="每周"
            options={SLOT_WEEKDAYS}
            required
          />
          <TimeInput control={control} name={`slots.${n}.startsAt`} label="上课时间" required />
          <TimeInput control={control} name={`slots.${n}.endsAt`} label="下课时间" required />
          <IconButton
            aria-label={`删除第 ${n + 1} 个时段`}
            disabled={fields.length === 1}
            onClick={() => remove(n)}
          >
            <DeleteOutlined />
          </IconButton>
        </Stack>
      ))}
      <Button
        startIcon={<AddOutlined />}
        sx={{ alignSelf: 'flex-start' }}
        onClick={() => append({ weekday: 7, startsAt: '09:00', endsAt: '10:30' })}
      >
        再加一个时段
      </Button>
    </Stack>
  )
}
