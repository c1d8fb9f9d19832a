import { Chip, Stack, Typography } from '@mui/material'
import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { ChildPicker } from '#renderer/ui/ChildPicker.tsx'
import { localToday } from '#renderer/ui/DateField.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildChoice, ChildId } from '#shared/features/children/child.ts'
import { classes } from '#shared/features/classes/classes.contract.ts'
import type { ClassFile } from '#shared/features/classes/class-summary.ts'
import { CLASSES_TEXTS } from './classes.text.ts'

const { joinedOn, childIds, clashReason } = classes['classes.join'].input.shape
const schema = z.object({ joinedOn, childIds, clashReason })
type JoinForm = z.input<typeof schema>

/** Puts children into a class directly, one after the other by name, pinyin or number. */
export function JoinDialog({
  file,
  onClose,
}: {
  readonly file: ClassFile
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const choices = useOffice('children.choices', {})
  const { class: one, members } = file
  const today = localToday()
  const state = useCommandForm({
    route: 'classes.join',
    schema,
    defaultValues: {
      joinedOn: today < one.startsOn ? one.startsOn : today,
      childIds: [],
      clashReason: '',
    },
    toInput: (values: JoinForm) => ({ classId: one.id, ...values }),
    texts: CLASSES_TEXTS,
    fieldOf: { CLASS_DAY_OUTSIDE: 'joinedOn' },
    onDone: ({ count }) => {
      notice.succeed(`已加入 ${count} 名儿童`)
      onClose()
    },
  })
  const inIt = new Set(members.filter(({ leftOn }) => leftOn === null).map((one_) => one_.childId))
  return (
    <FormDialog act={state} title={`加入“${one.name}”`} submitLabel="加入" onClose={onClose}>
      <Stack sx={{ gap: 2, pt: 0.5 }}>
        <DateInput control={state.form.control} name="joinedOn" label="从哪天起参加" required />
        <Loaded query={choices} describe={errorText}>
          {(all) => (
            <Controller
              control={state.form.control}
              name="childIds"
              render={({ field: { value, onChange }, fieldState }) => (
                <ChosenChildren
                  all={all}
                  free={all.filter(({ id, isActive }) => isActive && !inIt.has(id))}
                  chosen={value}
                  onChange={onChange}
                  error={fieldState.error?.message}
                />
              )}
            />
          )}
        </Loaded>
        <ClashReason control={state.form.control} name="clashReason" refusal={state.refusal} />
      </Stack>
    </FormDialog>
  )
}

function ChosenChildren({
  all,
  free,
  chosen,
  onChange,
  error,
}: {
  readonly all: readonly ChildChoice[]
  readonly free: readonly ChildChoice[]
  readonly chosen: readonly number[]
  readonly onChange: (ids: readonly number[]) => void
  readonly error: string | undefined
}) {
  const names = new Map<number, string>(all.map(({ id, name }) => [id, name]))
  return (
    <>
      <ChildPicker
        label="儿童"
        options={free.filter(({ id }) => !chosen.includes(id))}
        value={null as ChildId | null}
        onChange={(child) => {
          if (child !== null) onChange([...chosen, child.id])
        }}
        clearOnPick
        autoFocus
        error={error}
        helperText="选中一名后可接着选下一名"
      />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {chosen.map((id) => (
          <Chip
            key={id}
            label={names.get(id) ?? ''}
            onDelete={() => onChange(chosen.filter((other) => other !== id))}
          />
        ))}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {`已选 ${chosen.length} 人`}
      </Typography>
    </>
  )
}
