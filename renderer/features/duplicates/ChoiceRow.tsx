import { Radio, Stack, TableCell, TableRow, Typography } from '@mui/material'
import type { Column } from './merge-draft.ts'

/** One line of the comparison: a value of each file, and which of them is kept. */
export function ChoiceRow({
  label,
  hint,
  none = '（未填写）',
  left,
  right,
  chosen,
  canChoose,
  numbers,
  onChoose,
}: {
  readonly label: string
  readonly hint?: string
  /** What stands where a file says nothing. */
  readonly none?: string
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** Null while nothing was chosen. */
  readonly chosen: Column | null
  readonly canChoose: boolean
  /** The numbers of the two files, to name the choices. */
  readonly numbers: Readonly<Record<Column, string>>
  readonly onChoose: (column: Column) => void
}) {
  const values = { left, right }
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ width: 148, verticalAlign: 'top' }}>
        {label}
        {hint !== undefined && (
          <Typography variant="caption" color="textSecondary" component="div">
            {hint}
          </Typography>
        )}
      </TableCell>
      {(['left', 'right'] as const).map((column) => (
        <TableCell key={column} sx={{ verticalAlign: 'top', width: '43%' }}>
          <Stack direction="row" sx={{ alignItems: 'flex-start', gap: 0.5 }}>
            {canChoose && (
              <Radio
                size="small"
                name={label}
                sx={{ p: 0.25 }}
                checked={chosen === column}
                onChange={() => onChoose(column)}
                slotProps={{ input: { 'aria-label': `${label}用 ${numbers[column]}` } }}
              />
            )}
            <Value lines={values[column]} isKept={!canChoose || chosen === column} none={none} />
          </Stack>
        </TableCell>
      ))}
    </TableRow>
  )
}

function Value({
  lines,
  isKept,
  none,
}: {
  readonly lines: readonly string[]
  readonly isKept: boolean
  readonly none: string
}) {
  const shown = lines.filter((line) => line !== '')
  return (
    <Typography
      variant="body2"
      component="div"
      color={isKept ? 'textPrimary' : 'textSecondary'}
      sx={{ pt: 0.25, overflowWrap: 'anywhere' }}
    >
      {shown.length === 0 ? none : shown.map((line) => <div key={line}>{line}</div>)}
    </Typography>
  )
}
