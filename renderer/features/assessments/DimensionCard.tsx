import {
  Box,
  Chip,
  FormControlLabel,
  Paper,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material'
import {
  LEVELS,
  type Dimension,
  type Level,
  type LevelAnswer,
} from '#shared/features/assessments/dimensions.ts'

/** One dimension: four levels side by side, each with the text that says when it is meant. */
export function DimensionCard({
  number,
  dimension,
  answer,
  previous,
  onChange,
}: {
  readonly number: number
  readonly dimension: Dimension
  readonly answer: LevelAnswer
  readonly previous: Level | null
  readonly onChange: (answer: LevelAnswer) => void
}) {
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1 }}>
      <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
        {number}. {dimension.name}
        <Typography component="span" variant="body2" color="textSecondary" sx={{ ml: 1 }}>
          {dimension.about}
        </Typography>
      </Typography>
      <RadioGroup
        aria-label={dimension.name}
        value={answer.level ?? ''}
        onChange={(_event, level) => onChange({ ...answer, level: level as Level })}
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
          gap: 1,
        }}
      >
        {LEVELS.map((level) => (
          <LevelChoice
            key={level}
            dimension={dimension}
            level={level}
            isChosen={answer.level === level}
            isPrevious={previous === level}
          />
        ))}
      </RadioGroup>
      <TextField
        label={`${dimension.name}的具体情况`}
        value={answer.remark}
        multiline
        sx={{ mt: 1 }}
        onChange={(event) => onChange({ ...answer, remark: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </Paper>
  )
}

function LevelChoice({
  dimension,
  level,
  isChosen,
  isPrevious,
}: {
  readonly dimension: Dimension
  readonly level: Level
  readonly isChosen: boolean
  readonly isPrevious: boolean
}) {
  const { name, anchor } = dimension.levels[level]
  return (
    <FormControlLabel
      value={level}
      control={<Radio sx={{ py: 0 }} />}
      sx={{
        m: 0,
        p: 1,
        alignItems: 'flex-start',
        border: 1,
        borderRadius: 1,
        borderColor: isChosen ? 'primary.main' : 'divider',
      }}
      label={
        <Box>
          <Typography sx={{ fontWeight: 600 }} component="span">
            {name}
          </Typography>
          {isPrevious && <Chip size="small" variant="outlined" label="上次" sx={{ ml: 1 }} />}
          <Typography variant="body2" color="textSecondary">
            {anchor}
          </Typography>
        </Box>
      }
    />
  )
}
