import { TextField, Typography } from '@mui/material'
import { MOST_CHOICES } from '#shared/features/classes/allocate.ts'
import { readChoiceCell, type NamedClass } from '#shared/features/classes/choice-cells.ts'
import type { ApplicantLine } from '#shared/features/classes/class-summary.ts'

const RANKS = ['第一', '第二', '第三'] as const

/** One child of the grid: three cells in which the beginning of a name or a number is enough. */
export function ChoiceRow({
  child,
  cells,
  classes,
  isReadOnly,
  onWrite,
}: {
  readonly child: ApplicantLine
  readonly cells: readonly string[]
  readonly classes: readonly NamedClass[]
  readonly isReadOnly: boolean
  readonly onWrite: (cells: readonly string[]) => void
}) {
  const names = new Map(classes.map(({ id, name }) => [id, name]))
  const change = (n: number, text: string) =>
    onWrite(Array.from({ length: MOST_CHOICES }, (_, at) => (at === n ? text : (cells[at] ?? ''))))
  const settle = (n: number) => {
    const typed = cells[n] ?? ''
    const found = readChoiceCell(typed, classes)
    if (found !== null && found.name !== typed) change(n, found.name)
  }
  return (
    <tr data-child={child.childId}>
      <Typography component="td" sx={{ px: 1, whiteSpace: 'nowrap' }}>
        {child.name}
      </Typography>
      <Typography component="td" variant="body2" color="textSecondary" sx={{ px: 1 }}>
        {child.school}
      </Typography>
      {RANKS.map((rank, n) => {
        const text = cells[n] ?? ''
        const isWrong = text !== '' && readChoiceCell(text, classes) === null
        return (
          <td key={rank} style={{ padding: '2px 8px', width: 170 }}>
            <TextField
              size="small"
              fullWidth
              value={text}
              disabled={isReadOnly}
              error={isWrong}
              slotProps={{ htmlInput: { 'aria-label': `${child.name} ${rank}志愿` } }}
              onChange={(event) => change(n, event.target.value)}
              onBlur={() => settle(n)}
            />
          </td>
        )
      })}
      <Typography component="td" variant="body2" sx={{ px: 1 }}>
        {child.holds.map((id) => names.get(id) ?? '').join('、')}
      </Typography>
    </tr>
  )
}
