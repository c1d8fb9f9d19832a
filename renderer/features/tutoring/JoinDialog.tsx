import {
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  Stack,
  TextField,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { Controller, type Control } from 'react-hook-form'
import { z } from 'zod'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { ClashReason } from '#renderer/features/bookings/bookings.public.tsx'
import { matchesChild } from '#renderer/ui/ChildPicker.tsx'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { ChildChoice, ChildId } from '#shared/features/children/child.ts'
import { tutoring } from '#shared/features/tutoring/tutoring.contract.ts'
import type { TutoringTerm } from '#shared/features/tutoring/term.ts'
import type { Day } from '#shared/kernel/day.ts'
import { TUTORING_TEXTS } from './tutoring.text.ts'

const { joinedOn, childIds, clashReason } = tutoring['tutoring.join'].input.shape
const schema = z.object({ joinedOn, childIds, clashReason })
type JoinForm = z.input<typeof schema>

/** Puts children on the roster: several at once, from a day on. */
export function JoinDialog({
  term,
  from,
  onClose,
}: {
  readonly term: TutoringTerm
  readonly from: Day
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const children = useOffice('children.choices', {})
  const roster = useOffice('tutoring.term', { id: term.id })
  const { form, ...act } = useCommandForm({
    route: 'tutoring.join',
    schema,
    defaultValues: { joinedOn: from, childIds: [], clashReason: '' },
    toInput: ({ clashReason: reason, ...values }: JoinForm) => ({
      termId: term.id,
      ...values,
      ...(reason === undefined || reason === '' ? {} : { clashReason: reason }),
    }),
    texts: TUTORING_TEXTS,
    fieldOf: { DAY_OUTSIDE_TERM: 'joinedOn' },
    onDone: ({ joined }) => {
      notice.succeed(`已加入 ${joined} 名儿童`)
      onClose()
    },
  })
  const onRoster = new Set(
    roster.data?.members.filter((member) => member.leftOn === null).map((member) => member.childId),
  )
  const chosen = form.watch('childIds').length
  return (
    <FormDialog
      act={act}
      title="加入儿童"
      submitLabel={chosen === 0 ? '加入' : `加入 ${chosen} 人`}
      onClose={onClose}
    >
      <Stack sx={{ gap: 2, pt: 0.5 }}>
        <DateInput control={form.control} name="joinedOn" label="从哪天起参加" required />
        <Loaded query={children} describe={errorText}>
          {(choices) => (
            <ChildChecklist
              control={form.control}
              choices={choices.filter((child) => child.isActive && !onRoster.has(child.id))}
            />
          )}
        </Loaded>
        <ClashReason control={form.control} name="clashReason" refusal={act.refusal} />
      </Stack>
    </FormDialog>
  )
}

function ChildChecklist({
  control,
  choices,
}: {
  readonly control: Control<JoinForm>
  readonly choices: readonly ChildChoice[]
}) {
  const [typed, setTyped] = useState('')
  const shown = choices.filter((child) => matchesChild(child, typed))
  if (choices.length === 0) {
    return (
      <Typography color="textSecondary">
        儿童档案里没有可以加入的儿童，请先到“儿童档案”登记。
      </Typography>
    )
  }
  return (
    <Controller
      control={control}
      name="childIds"
      render={({ field: { value, onChange }, fieldState }) => (
        <>
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
            <TextField
              label="查找儿童"
              placeholder="姓名、拼音、首字母或编号"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              error={fieldState.error !== undefined}
              helperText={fieldState.error?.message}
            />
            <Button
              sx={{ flexShrink: 0 }}
              onClick={() => onChange(withAll(value, shown))}
            >{`全选 ${shown.length} 人`}</Button>
          </Stack>
          <Box
            role="group"
            aria-label="可加入的儿童"
            sx={{
              height: 300,
              overflow: 'auto',
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              px: 1.5,
            }}
          >
            {shown.map((child) => (
              <FormControlLabel
                key={child.id}
                sx={{ display: 'flex', height: 34 }}
                control={
                  <Checkbox
                    checked={value.includes(child.id)}
                    onChange={(_event, isChecked) =>
                      onChange(
                        isChecked ? [...value, child.id] : value.filter((id) => id !== child.id),
                      )
                    }
                  />
                }
                label={childLabel(child)}
              />
            ))}
          </Box>
        </>
      )}
    />
  )
}

function withAll(chosen: readonly number[], shown: readonly ChildChoice[]): readonly ChildId[] {
  return [...new Set([...chosen, ...shown.map((child) => child.id)])] as ChildId[]
}

function childLabel({ name, school, village }: ChildChoice): string {
  const place = [school, village].filter((part) => part !== '').join('，')
  return place === '' ? name : `${name}（${place}）`
}
