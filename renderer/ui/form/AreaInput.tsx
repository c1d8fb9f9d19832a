import type { FieldValues } from 'react-hook-form'
import { AREA_PROBLEM_TEXT, formatArea, parseArea } from '#shared/kernel/area.ts'
import { NumberInput, type FigureFormat } from './NumberInput.tsx'
import type { InputProps } from './TextInput.tsx'

const SQUARE_METRES: FigureFormat = {
  unit: '㎡',
  format: formatArea,
  parse: (text) => {
    const area = parseArea(text)
    return area.ok ? { value: area.dm2 } : { problem: AREA_PROBLEM_TEXT[area.code] }
  },
}

/** A floor area typed in square metres, kept in dm²; more than two decimals are refused. */
export function AreaInput<Values extends FieldValues>(props: InputProps<Values>) {
  return <NumberInput {...props} figure={SQUARE_METRES} />
}
