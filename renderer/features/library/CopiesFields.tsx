import { TextField } from '@mui/material'
import { useState } from 'react'
import { Controller, useWatch, type Control, type FieldValues, type Path } from 'react-hook-form'
import { DateInput } from '#renderer/ui/form/DateInput.tsx'
import { Wide } from '#renderer/ui/form/FieldGrid.tsx'
import { IntegerInput } from '#renderer/ui/form/IntegerInput.tsx'
import { SelectInput } from '#renderer/ui/form/SelectInput.tsx'
import {
  BOOK_FUND_SOURCES,
  COPY_ORIGINS,
  type AcquisitionDraft,
} from '#shared/features/library/copy.ts'

const ORIGIN_OPTIONS = COPY_ORIGINS.map(({ code, name }) => ({ value: code, label: name }))
const FUND_OPTIONS = BOOK_FUND_SOURCES.map(({ code, name }) => ({ value: code, label: name }))

/** Copies that come in together: how many, from where, and the barcodes they already bear. */
export function CopiesFields<Values extends FieldValues>({
  control,
  at,
}: {
  readonly control: Control<Values>
  readonly at: (field: keyof AcquisitionDraft) => Path<Values>
}) {
  const origin: unknown = useWatch({ control, name: at('origin') })
  return (
    <>
      <IntegerInput control={control} name={at('count')} label="册数" unit="册" required />
      <DateInput control={control} name={at('acquiredOn')} label="入藏日期" required />
      <SelectInput
        control={control}
        name={at('origin')}
        label="来源"
        options={ORIGIN_OPTIONS}
        required
      />
      {origin === 'purchase' && (
        <Wide>
          <SelectInput
            control={control}
            name={at('fundSource')}
            label="资金来源"
            options={FUND_OPTIONS}
            required
          />
        </Wide>
      )}
      <Wide>
        <BarcodesInput control={control} name={at('barcodes')} />
      </Wide>
    </>
  )
}

function BarcodesInput<Values extends FieldValues>({
  control,
  name,
}: {
  readonly control: Control<Values>
  readonly name: Path<Values>
}) {
  const [text, setText] = useState('')
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <TextField
          label="书上已有的条码"
          value={text}
          multiline
          minRows={2}
          maxRows={4}
          inputRef={field.ref}
          error={fieldState.error !== undefined}
          helperText={
            firstMessage(fieldState.error) ??
            '每行一个，可逐本扫；没有条码的册由系统编“TS”加六位数字'
          }
          onBlur={field.onBlur}
          onChange={(event) => {
            setText(event.target.value)
            const lines = event.target.value.split('\n').map((line) => line.trim())
            field.onChange(lines.filter((line) => line !== ''))
          }}
        />
      )}
    />
  )
}

/** The message of a list field, or of the first of its items. */
function firstMessage(error: unknown): string | undefined {
  if (Array.isArray(error)) return error.map(firstMessage).find((message) => message !== undefined)
  if (typeof error !== 'object' || error === null) return undefined
  return 'message' in error && typeof error.message === 'string' ? error.message : undefined
}
