import { TextField } from '@mui/material'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { localToday } from '#renderer/ui/DateField.tsx'
import { sexName } from '#shared/features/children/child-codes.ts'
import { checkIdNumber, ID_NUMBER_PROBLEM_TEXT } from '#shared/kernel/id-number.ts'
import type { ChildFormValues } from './child-form.ts'

/**
 * The number of the child's document. A good ID number fills in sex and birth as it is typed;
 * under it stands what is wrong with it, or that the form says something else.
 */
export function IdNumberInput({
  form,
}: {
  readonly form: UseFormReturn<ChildFormValues, unknown, ChildFormValues>
}) {
  const isCard = form.watch('idType') === 'identity-card'
  const hint = useIdNumberHint(form)
  const fillFrom = (text: string) => {
    const checked = checkIdNumber(text, { today: localToday() })
    if (!isCard || !checked.ok) return
    form.setValue('sex', checked.sex, { shouldDirty: true, shouldValidate: true })
    form.setValue('bornOn', checked.birth, { shouldDirty: true, shouldValidate: true })
  }
  return (
    <Controller
      control={form.control}
      name="idNumber"
      render={({ field: { ref, value, onChange, ...bound }, fieldState }) => (
        <TextField
          {...bound}
          inputRef={ref}
          value={value ?? ''}
          onChange={(event) => {
            onChange(event.target.value)
            fillFrom(event.target.value)
          }}
          label={isCard ? '身份证号' : '证件号码'}
          required
          error={fieldState.error !== undefined || hint.isWrong}
          helperText={fieldState.error?.message ?? hint.text}
        />
      )}
    />
  )
}

function useIdNumberHint(form: UseFormReturn<ChildFormValues, unknown, ChildFormValues>): {
  readonly text: string
  readonly isWrong: boolean
} {
  const [idType, idNumber, sex, bornOn] = form.watch(['idType', 'idNumber', 'sex', 'bornOn'])
  if (idType !== 'identity-card') return { text: '', isWrong: false }
  const checked = checkIdNumber(idNumber ?? '', { today: localToday() })
  if (!checked.ok) {
    // A number that is still being typed is not wrong yet.
    const isWrong = checked.id.length >= 18
    return { text: isWrong ? ID_NUMBER_PROBLEM_TEXT[checked.problem] : '', isWrong }
  }
  const isWrong = checked.sex !== sex || checked.birth !== bornOn
  const says = `身份证号上是${sexName(checked.sex)}，${checked.birth} 出生，与所填不一致，请核对`
  return { text: isWrong ? says : '校验通过，与性别、出生日期一致', isWrong }
}
