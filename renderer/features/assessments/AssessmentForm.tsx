import { Box, Button, Dialog, Stack, Step, StepButton, Stepper, Typography } from '@mui/material'
import { useRef, useState } from 'react'
import type { Kept } from '#renderer/api/use-kept-draft.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { AssessmentDraft, AssessmentLine } from '#shared/features/assessments/assessment.ts'
import { missingIn, missingInSecondStep } from '#shared/features/assessments/completeness.ts'
import { proposeTier } from '#shared/features/assessments/propose-tier.ts'
import { tierName } from '#shared/features/assessments/tier.ts'
import { isDay } from '#shared/kernel/day.ts'
import { ASSESSMENTS_TEXTS } from './assessments.text.ts'
import { ConclusionStep, type TypedDecision } from './ConclusionStep.tsx'
import { DimensionsStep } from './DimensionsStep.tsx'
import { EmergencyStep } from './EmergencyStep.tsx'
import type { OpenedAssessment } from './opened-assessment.ts'
import { useDraft } from './use-draft.ts'

const TITLE_ID = 'assessment-title'
const STEPS = ['紧急情形', '九个方面', '类别与需求'] as const
const KEPT_TEXTS: Readonly<Record<Kept, string>> = {
  unfit: '有内容还不能保存',
  kept: '草稿已保存',
  writing: '正在保存…',
  failed: '草稿没有保存上，请稍候再点“保存草稿并关闭”',
}

/** The three steps of an assessment; what is written keeps itself as a draft. */
export function AssessmentForm({
  opened,
  onConfirmed,
  onReport,
  onClose,
}: {
  readonly opened: OpenedAssessment
  readonly onConfirmed: (line: AssessmentLine) => void
  readonly onReport: () => void
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const { draft, change, save, forget, kept } = useDraft(opened.id, opened.draft)
  const confirm = useCommand('assessments.confirm')
  const discard = useCommand('assessments.discard')
  const [step, setStep] = useState(0)
  const [isAsking, setIsAsking] = useState(false)
  const [decision, setDecision] = useState<TypedDecision>({
    tier: null,
    grounds: '',
    nextDueOn: null,
  })
  const content = useRef<HTMLDivElement>(null)
  const goTo = (next: number) => {
    void save()
    setStep(next)
    content.current?.scrollTo({ top: 0 })
  }
  const leave = () => void save().then((isKept) => isKept && onClose())
  const fail = (error: unknown) => notice.fail(errorText(error, ASSESSMENTS_TEXTS))
  const decide = () => {
    forget()
    const { nextDueOn } = decision
    confirm.mutate(
      {
        id: opened.id,
        draft,
        decision: {
          tier: decision.tier ?? proposeTier(draft).tier,
          grounds: decision.grounds,
          nextDueOn: isDay(nextDueOn) ? nextDueOn : null,
        },
      },
      {
        onSuccess: onConfirmed,
        onError: (error) => {
          change({})
          fail(error)
        },
      },
    )
  }
  const throwAway = () => {
    forget()
    discard.mutate({ id: opened.id }, { onSuccess: onClose, onError: fail })
  }
  return (
    <Dialog open fullScreen onClose={leave} aria-labelledby={TITLE_ID}>
      <FormHead opened={opened} kept={kept} onDiscard={() => setIsAsking(true)} onClose={leave} />
      <Stepper nonLinear activeStep={step} sx={{ px: 3, py: 1, maxWidth: 700 }}>
        {STEPS.map((label, index) => (
          <Step key={label} completed={isStepDone(index, draft)}>
            <StepButton onClick={() => goTo(index)}>{label}</StepButton>
          </Step>
        ))}
      </Stepper>
      <Box
        ref={content}
        sx={{ flex: 1, overflow: 'auto', px: 3, py: 1.5, bgcolor: 'background.default' }}
      >
        {step === 0 && (
          <EmergencyStep
            draft={draft}
            onChange={change}
            onReport={() => void save().then((isKept) => isKept && onReport())}
          />
        )}
        {step === 1 && (
          <DimensionsStep draft={draft} previous={opened.previous} onChange={change} />
        )}
        {step === 2 && (
          <ConclusionStep
            draft={draft}
            rules={opened.rules}
            decision={decision}
            onChange={change}
            onDecide={(patch) => setDecision((before) => ({ ...before, ...patch }))}
            onGoTo={(target) => goTo(target - 1)}
          />
        )}
      </Box>
      <Stack direction="row" sx={{ gap: 1, px: 3, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
        <Button disabled={step === 0} onClick={() => goTo(step - 1)}>
          上一步
        </Button>
        <Box sx={{ flex: 1 }} />
        {step < 2 ? (
          <Button variant="contained" onClick={() => goTo(step + 1)}>
            下一步
          </Button>
        ) : (
          <Button variant="contained" disabled={confirm.isPending} onClick={decide}>
            确认为{tierName(decision.tier ?? proposeTier(draft).tier)}
          </Button>
        )}
      </Stack>
      {isAsking && (
        <ConfirmDialog
          title="放弃这份草稿？"
          confirmLabel="放弃草稿"
          isDangerous
          isBusy={discard.isPending}
          onConfirm={throwAway}
          onClose={() => setIsAsking(false)}
        >
          已填写的内容将删除，儿童的类别不变。
        </ConfirmDialog>
      )}
    </Dialog>
  )
}

function FormHead({
  opened,
  kept,
  onDiscard,
  onClose,
}: {
  readonly opened: OpenedAssessment
  readonly kept: Kept
  readonly onDiscard: () => void
  readonly onClose: () => void
}) {
  const { child } = opened
  return (
    <Stack
      direction="row"
      sx={{ gap: 1.5, alignItems: 'center', px: 3, py: 1, borderBottom: 1, borderColor: 'divider' }}
    >
      <Typography id={TITLE_ID} variant="h1" component="h2">
        需求评估：{child.name}
      </Typography>
      <Typography variant="body2" color="textSecondary" noWrap sx={{ flex: 1 }}>
        {[child.number, child.village, child.school].filter((text) => text !== '').join(' · ')}
      </Typography>
      <Typography
        variant="body2"
        role="status"
        color={kept === 'failed' ? 'error' : 'textSecondary'}
      >
        {KEPT_TEXTS[kept]}
      </Typography>
      <Button color="inherit" onClick={onDiscard}>
        放弃草稿…
      </Button>
      <Button variant="outlined" onClick={onClose}>
        保存草稿并关闭
      </Button>
    </Stack>
  )
}

function isStepDone(index: number, draft: AssessmentDraft): boolean {
  if (index === 1) return missingInSecondStep(draft).length === 0
  return index === 0 && missingIn(draft).every(({ step }) => step !== 1)
}
