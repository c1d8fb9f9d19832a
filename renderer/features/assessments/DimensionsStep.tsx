import { Paper, Stack, Typography } from '@mui/material'
import { DIMENSIONS } from '#shared/features/assessments/dimensions.ts'
import type { Assessment } from '#shared/features/assessments/assessment.ts'
import { CONCERN_FLAGS } from '#shared/features/assessments/flags.ts'
import { DimensionCard } from './DimensionCard.tsx'
import type { StepProps } from './EmergencyStep.tsx'
import { FlagQuestions } from './FlagQuestions.tsx'

/** Step two: nine dimensions, each level with its text, and the signs of concern (R10). */
export function DimensionsStep({
  draft,
  previous,
  onChange,
}: StepProps & { readonly previous: Assessment['previous'] }) {
  return (
    <Stack sx={{ gap: 1.5 }}>
      {previous !== null && (
        <Typography variant="body2" color="textSecondary">
          标“上次”的是 {previous.assessedOn} 评估的等级。
        </Typography>
      )}
      {DIMENSIONS.map((dimension, index) => (
        <DimensionCard
          key={dimension.code}
          number={index + 1}
          dimension={dimension}
          answer={draft.levels[dimension.code]}
          previous={previous?.levels[dimension.code].level ?? null}
          onChange={(answer) => onChange({ levels: { ...draft.levels, [dimension.code]: answer } })}
        />
      ))}
      <Paper variant="outlined" sx={{ px: 2, py: 1 }}>
        <Typography variant="h2" sx={{ mb: 0.5 }}>
          重点情形
        </Typography>
        <Typography variant="body2" color="textSecondary">
          有任何一项“有”，建议列为重点关爱。
        </Typography>
        <FlagQuestions
          flags={CONCERN_FLAGS}
          answers={draft.concerns}
          groundsLabel="说明"
          onChange={(code, answer) => onChange({ concerns: { ...draft.concerns, [code]: answer } })}
        />
      </Paper>
    </Stack>
  )
}
