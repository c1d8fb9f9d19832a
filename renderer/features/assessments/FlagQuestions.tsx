import {
  Box,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
  TextField,
  Typography,
} from '@mui/material'
import { ANSWERS, type Answer, type FlagAnswer } from '#shared/features/assessments/flags.ts'

interface Flag<Code extends string> {
  readonly code: Code
  readonly name: string
  readonly hint: string
}

/** Questions answered with 有, 没有 or 不清楚; grounds are asked for where there is something. */
export function FlagQuestions<Code extends string>({
  flags,
  answers,
  groundsLabel,
  onChange,
}: {
  readonly flags: readonly Flag<Code>[]
  readonly answers: Readonly<Record<Code, FlagAnswer>>
  readonly groundsLabel: string
  readonly onChange: (code: Code, answer: FlagAnswer) => void
}) {
  return (
    <Stack divider={<Box sx={{ borderTop: 1, borderColor: 'divider' }} />}>
      {flags.map((flag) => (
        <Question
          key={flag.code}
          flag={flag}
          answer={answers[flag.code]}
          groundsLabel={groundsLabel}
          onChange={(answer) => onChange(flag.code, answer)}
        />
      ))}
    </Stack>
  )
}

function Question({
  flag,
  answer,
  groundsLabel,
  onChange,
}: {
  readonly flag: Flag<string>
  readonly answer: FlagAnswer
  readonly groundsLabel: string
  readonly onChange: (answer: FlagAnswer) => void
}) {
  const asksGrounds = answer.answer === 'yes' || answer.grounds !== ''
  return (
    <Box sx={{ py: 0.75 }}>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>{flag.name}</Typography>
          <Typography variant="body2" color="textSecondary">
            {flag.hint}
          </Typography>
        </Box>
        <RadioGroup
          row
          aria-label={flag.name}
          value={answer.answer ?? ''}
          onChange={(_event, value) => onChange({ ...answer, answer: value as Answer })}
        >
          {ANSWERS.map(({ code, name }) => (
            <FormControlLabel key={code} value={code} label={name} control={<Radio />} />
          ))}
        </RadioGroup>
      </Stack>
      {asksGrounds && (
        <TextField
          label={`${groundsLabel}（${flag.name}）`}
          value={answer.grounds}
          multiline
          sx={{ mt: 0.75 }}
          onChange={(event) => onChange({ ...answer, grounds: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 300 } }}
        />
      )}
    </Box>
  )
}
