import {
  Alert,
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  FormGroup,
  Paper,
  TextField,
  Typography,
} from '@mui/material'
import { DateField } from '#renderer/ui/DateField.tsx'
import { SOURCES, type AssessmentDraft } from '#shared/features/assessments/assessment.ts'
import { isEmergency } from '#shared/features/assessments/completeness.ts'
import { EMERGENCY_FLAGS } from '#shared/features/assessments/flags.ts'
import { isDay } from '#shared/kernel/day.ts'
import { useState } from 'react'
import { EMERGENCY_BANNER } from './assessments.text.ts'
import { FlagQuestions } from './FlagQuestions.tsx'

export interface StepProps {
  readonly draft: AssessmentDraft
  readonly onChange: (patch: Partial<AssessmentDraft>) => void
}

/** Step one: where the facts come from, and the signs of emergency that override everything (R11). */
export function EmergencyStep({
  draft,
  onChange,
  onReport,
}: StepProps & { readonly onReport: () => void }) {
  return (
    <>
      <Circumstances draft={draft} onChange={onChange} />
      {isEmergency(draft) && (
        <Alert
          severity="error"
          variant="filled"
          sx={{ mb: 1.5 }}
          action={
            <Button
              color="inherit"
              variant="outlined"
              sx={{ whiteSpace: 'nowrap' }}
              onClick={onReport}
            >
              填写强制报告记录
            </Button>
          }
        >
          {EMERGENCY_BANNER}第二步可以以后再补，现在就能到第三步确认。
        </Alert>
      )}
      <Paper variant="outlined" sx={{ px: 2, py: 1 }}>
        <Typography variant="h2" sx={{ mb: 0.5 }}>
          紧急情形排查
        </Typography>
        <Typography variant="body2" color="textSecondary">
          逐项回答。有任何一项“有”，不论其他情况怎样，都建议列为紧急救助。
        </Typography>
        <FlagQuestions
          flags={EMERGENCY_FLAGS}
          answers={draft.emergency}
          groundsLabel="依据，必填"
          onChange={(code, answer) =>
            onChange({ emergency: { ...draft.emergency, [code]: answer } })
          }
        />
      </Paper>
    </>
  )
}

function Circumstances({ draft, onChange }: StepProps) {
  const [typedDay, setTypedDay] = useState<string | null>(draft.assessedOn)
  const toggle = (code: (typeof SOURCES)[number]['code']) =>
    onChange({
      sources: draft.sources.includes(code)
        ? draft.sources.filter((source) => source !== code)
        : [...draft.sources, code],
    })
  return (
    <Paper
      variant="outlined"
      sx={{
        p: 2,
        mb: 1.5,
        display: 'grid',
        gridTemplateColumns: '190px 280px 1fr',
        gap: 2,
        alignItems: 'start',
      }}
    >
      <DateField
        label="评估日期"
        required
        value={typedDay}
        onChange={(value) => {
          setTypedDay(value)
          if (isDay(value)) onChange({ assessedOn: value })
        }}
        error={isDay(typedDay) ? undefined : '日期应写成 2026-10-08'}
      />
      <TextField
        label="参与人"
        value={draft.participants}
        placeholder="例如 儿童主任王芳、班主任"
        onChange={(event) => onChange({ participants: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 100 } }}
      />
      <Box>
        <Typography variant="body2" color="textSecondary" id="sources">
          信息来源（至少一项）
        </Typography>
        <FormGroup row role="group" aria-labelledby="sources">
          {SOURCES.map(({ code, name }) => (
            <FormControlLabel
              key={code}
              label={name}
              control={
                <Checkbox checked={draft.sources.includes(code)} onChange={() => toggle(code)} />
              }
            />
          ))}
        </FormGroup>
      </Box>
    </Paper>
  )
}
