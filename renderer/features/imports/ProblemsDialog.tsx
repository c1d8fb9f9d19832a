import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material'
import type { RosterProblem, RosterVerdict } from '#shared/features/imports/roster-problem.ts'
import { problemTexts } from './problem-text.ts'
import { verdictName } from './row-columns.tsx'

/** Everything to be said about one row of the file. */
export function ProblemsDialog({
  row,
  onClose,
}: {
  readonly row: {
    readonly sheet: string
    readonly rowNumber: number
    readonly name: string
    readonly verdict: RosterVerdict
    readonly problems: readonly RosterProblem[]
  }
  readonly onClose: () => void
}) {
  const texts = problemTexts(row.problems)
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
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          知道了
        </Button>
      </DialogActions>
    </Dialog>
  )
}
