import type { FieldValues } from 'react-hook-form'
import { formatYuanPlain, parseYuan, YUAN_PROBLEM_TEXT } from '#shared/kernel/money.ts'
import { NumberInput, type FigureFormat } from './NumberInput.tsx'
import type { InputProps } from './TextInput.tsx'

const YUAN: FigureFormat = {
  unit: '元',
  format: formatYuanPlain,
  parse: (text) => {
    const amount = parseYuan(text)
    return amount.ok ? { value: amount.fen } : { problem: YUAN_PROBLEM_TEXT[amount.code] }
  },
}

/** An amount typed in yuan, kept in integer fen. */
export function MoneyInput<Values extends FieldValues>(props: InputProps<Values>) {
  return <NumberInput {...props} figure={YUAN} />
}
