import { ButtonBase, Paper, Stack, Typography } from '@mui/material'
import { Link } from 'react-router'
import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import type { Clause } from '#shared/features/workbench/today.ts'
import { CLAUSE_STATES, CLAUSE_TEXTS } from './workbench.text.ts'

/** The policy’s clauses with their figures; each opens the records behind it. */
export function ClausesCard({ clauses }: { readonly clauses: readonly Clause[] }) {
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        示范点标准
      </Typography>
      <Stack sx={{ gap: 0.5 }}>
        {clauses.map((clause) => (
          <ClauseRow key={clause.code} clause={clause} />
        ))}
      </Stack>
    </Paper>
  )
}

function ClauseRow({ clause }: { readonly clause: Clause }) {
  const { label, rule, path } = CLAUSE_TEXTS[clause.code]
  const state = CLAUSE_STATES[clause.state]
  return (
    <ButtonBase
      component={Link}
      to={path}
      sx={{ justifyContent: 'space-between', gap: 1, p: 1, borderRadius: 1, textAlign: 'left' }}
    >
      <Stack>
        <Typography variant="h3" component="span">
          {label}　{clause.figure}
        </Typography>
        <Typography variant="body2" component="span" color="textSecondary">
          {rule}
        </Typography>
      </Stack>
      <StatusChip state={state.chip} label={state.label} />
    </ButtonBase>
  )
}
