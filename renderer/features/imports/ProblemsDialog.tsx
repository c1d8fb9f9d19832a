import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material'
import { problemTexts } from '#shared/features/imports/problem-text.ts'
import { rowChoiceName, type RowChoice } from '#shared/features/imports/row-choice.ts'
import type { FieldChange } from '#shared/features/imports/roster-import.ts'
import type { RosterProblem, RosterVerdict } from '#shared/features/imports/roster-problem.ts'
import { verdictName } from './row-columns.tsx'

interface ShownRow {
  readonly sheet: string
  readonly rowNumber: number
  readonly name: string
  readonly verdict: RosterVerdict
  readonly problems: readonly RosterProblem[]
  readonly options?: readonly RowChoice[]
  readonly choice?: RowChoice | null
  readonly changes?: readonly FieldChange[]
}

/** Everything to be said about one row of the file, and what may be done about it. */
export function ProblemsDialog({
  row,
  onChoose,
  onClose,
}: {
  readonly row: ShownRow
  readonly onChoose?: (choice: RowChoice) => void
  readonly onClose: () => void
}) {
  const texts = problemTexts(row.problems)
  const { options = [], choice = null, changes = [] } = row
  return (
    <Dialog open onClose={onClose} maxWidth="sm">
      <DialogTitle>
        “{row.sheet}”第 {row.rowNumber} 行 {row.name}：{verdictName(row.verdict)}
      </DialogTitle>
      <DialogContent dividers>
        {texts.length === 0 ? (
          <Typography>这一行没有问题。</Typography>
        ) : (
          <Typography component="ul" sx={{ m: 0, pl: 2.5 }}>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </Typography>
        )}
        {options.length > 0 && onChoose !== undefined && (
          <RadioGroup row aria-label="处理方式" value={choice ?? ''} sx={{ mt: 1.5 }}>
            {options.map((option) => (
              <FormControlLabel
                key={option}
                value={option}
                control={<Radio size="small" />}
                label={rowChoiceName(option)}
                onChange={() => onChoose(option)}
              />
            ))}
          </RadioGroup>
        )}
        {options.includes('update') && <Changes changes={changes} />}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          知道了
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Changes({ changes }: { readonly changes: readonly FieldChange[] }) {
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        选“更新已有”会改动下列内容；表里空白的格子不改动档案。
      </Typography>
      <Table size="small" aria-label="更新会改动的内容">
        <TableHead>
          <TableRow>
            <TableCell>栏目</TableCell>
            <TableCell>档案现为</TableCell>
            <TableCell>改为</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map(({ field, from, to }) => (
            <TableRow key={`${field} ${to}`}>
              <TableCell>{field}</TableCell>
              <TableCell>{from === '' ? '（空白）' : from}</TableCell>
              <TableCell>{to}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}
