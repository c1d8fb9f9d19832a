import {
  Alert,
  Box,
  Checkbox,
  Chip,
  FormControlLabel,
  FormGroup,
  Link,
  Paper,
  Radio,
  RadioGroup,
  Stack,
  TextField,
  Typography,
} from '@mui/material'
import { DateField } from '#renderer/ui/DateField.tsx'
import { missingIn, type Missing } from '#shared/features/assessments/completeness.ts'
import { needsCountersign } from '#shared/features/assessments/countersign.ts'
import { dueAfter, GROUNDS_LEAST } from '#shared/features/assessments/decision.ts'
import { proposeTier } from '#shared/features/assessments/propose-tier.ts'
import { suggestNeeds } from '#shared/features/assessments/suggest-needs.ts'
import { TIERS, type Tier } from '#shared/features/assessments/tier.ts'
import { SERVICE_KINDS } from '#shared/kernel/codes/service-kinds.ts'
import type { OpenedAssessment } from './opened-assessment.ts'
import type { StepProps } from './EmergencyStep.tsx'
import { TierChip } from './TierChip.tsx'

/** What is decided on the third step, while it is being decided. */
export interface TypedDecision {
  /** Null: as proposed. */
  readonly tier: Tier | null
  readonly grounds: string
  /** Null: by the interval of the tier. */
  readonly nextDueOn: string | null
}

interface ConclusionProps extends StepProps {
  readonly rules: OpenedAssessment['rules']
  readonly decision: TypedDecision
  readonly onDecide: (patch: Partial<TypedDecision>) => void
  readonly onGoTo: (step: Missing['step']) => void
}

/** Step three: the program proposes with its reasons, a person decides. */
export function ConclusionStep(props: ConclusionProps) {
  const { draft, decision, onDecide, rules } = props
  const proposal = proposeTier(draft)
  const tier = decision.tier ?? proposal.tier
  const isOverride = tier !== proposal.tier
  const waits = needsCountersign(rules.countersign, {
    former: rules.formerTier,
    proposed: proposal.tier,
    tier,
  })
  return (
    <Stack sx={{ gap: 1.5 }}>
      <MissingList missing={missingIn(draft)} onGoTo={props.onGoTo} />
      <Paper variant="outlined" sx={{ p: 2 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', mb: 1 }}>
          <Typography variant="h2">建议类别</Typography>
          <TierChip tier={proposal.tier} />
          {rules.formerTier !== null && (
            <Typography variant="body2" color="textSecondary" sx={{ ml: 2 }}>
              现在的类别
            </Typography>
          )}
          {rules.formerTier !== null && <TierChip tier={rules.formerTier} />}
        </Stack>
        <Box component="ul" aria-label="建议的理由" sx={{ m: 0, pl: 2.5 }}>
          {proposal.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </Box>
      </Paper>
      <NeedsPaper {...props} />
      <Paper variant="outlined" sx={{ p: 2 }}>
        <Typography variant="h2">确认类别</Typography>
        <RadioGroup
          row
          aria-label="确认类别"
          value={tier}
          onChange={(_event, value) => onDecide({ tier: value as Tier })}
        >
          {TIERS.map(({ code, name }) => (
            <FormControlLabel
              key={code}
              value={code}
              control={<Radio />}
              label={code === proposal.tier ? `${name}（建议）` : name}
            />
          ))}
        </RadioGroup>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 240px', gap: 2, mt: 1 }}>
          <TextField
            label={isOverride ? `与建议不同的理由（至少 ${GROUNDS_LEAST} 个字）` : '理由（可不填）'}
            required={isOverride}
            value={decision.grounds}
            multiline
            minRows={2}
            error={isOverride && decision.grounds.trim().length < GROUNDS_LEAST}
            onChange={(event) => onDecide({ grounds: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 300 } }}
          />
          <DateField
            label="下次评估日期"
            value={decision.nextDueOn ?? dueAfter(draft.assessedOn, tier, rules.intervals)}
            onChange={(nextDueOn) => onDecide({ nextDueOn })}
            helperText={`按间隔 ${rules.intervals[tier]} 天，可以提前`}
          />
        </Box>
        {waits && (
          <Alert severity="warning" sx={{ mt: 1.5 }}>
            这一决定要另一位站长会签。会签之前，儿童仍按现在的类别服务。
          </Alert>
        )}
      </Paper>
    </Stack>
  )
}

function NeedsPaper({ draft, onChange }: StepProps) {
  const suggested = suggestNeeds(draft)
  const toggle = (code: (typeof SERVICE_KINDS)[number]['code']) =>
    onChange({
      needs: draft.needs.includes(code)
        ? draft.needs.filter((need) => need !== code)
        : [...draft.needs, code],
    })
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1 }}>
      <Typography variant="h2">需求清单</Typography>
      <FormGroup row role="group" aria-label="需求清单">
        {SERVICE_KINDS.map(({ code, name }) => (
          <FormControlLabel
            key={code}
            control={
              <Checkbox checked={draft.needs.includes(code)} onChange={() => toggle(code)} />
            }
            label={
              <Stack direction="row" component="span" sx={{ alignItems: 'center', gap: 0.5 }}>
                {name}
                {suggested.has(code) && <Chip size="small" variant="outlined" label="建议" />}
              </Stack>
            }
          />
        ))}
      </FormGroup>
    </Paper>
  )
}

function MissingList({
  missing,
  onGoTo,
}: {
  readonly missing: readonly Missing[]
  readonly onGoTo: (step: Missing['step']) => void
}) {
  if (missing.length === 0) return null
  return (
    <Alert severity="warning">
      确认之前还要补 {missing.length} 项：
      {([1, 2] as const).map((step) => {
        const texts = missing.filter((item) => item.step === step).map(({ text }) => text)
        return texts.length === 0 ? null : (
          <div key={step}>
            <Link component="button" type="button" onClick={() => onGoTo(step)}>
              第{step === 1 ? '一' : '二'}步
            </Link>
            ：{texts.slice(0, 4).join('；')}
            {texts.length > 4 && ` 等 ${texts.length} 项`}
          </div>
        )
      })}
    </Alert>
  )
}
