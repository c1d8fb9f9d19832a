import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
} from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { IfMay } from '#renderer/api/IfMay.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import { AssessmentFacts } from './AssessmentFacts.tsx'
import { ASSESSMENTS_TEXTS, EMERGENCY_BANNER } from './assessments.text.ts'
import type { OpenedAssessment } from './opened-assessment.ts'
import { useFormFile } from './use-form-file.ts'
import { VoidDialog } from './VoidDialog.tsx'

/** A confirmed assessment to read; it is not written any more. */
export function AssessmentView({
  opened,
  onReport,
  onClose,
}: {
  readonly opened: OpenedAssessment
  readonly onReport: () => void
  readonly onClose: () => void
}) {
  const [isVoiding, setIsVoiding] = useState(false)
  const file = useFormFile(opened.id)
  const isStanding = opened.status === 'confirmed'
  const isWaiting = isStanding && opened.isNewest && opened.decision?.effectiveOn === null
  return (
    <Dialog open onClose={onClose} maxWidth="lg">
      <DialogTitle>
        需求评估：{opened.child.name}（{opened.draft.assessedOn}）
      </DialogTitle>
      <DialogContent dividers>
        {opened.voidReason !== null && (
          <Alert severity="warning" sx={{ mb: 1.5 }}>
            已作废：{opened.voidReason}
          </Alert>
        )}
        {isWaiting && (
          <Alert severity="warning" sx={{ mb: 1.5 }}>
            {opened.mayCountersign
              ? '等待会签。同意的点“会签”，从今天起按新的类别服务；不同意的点“作废”并写明原因，由评估人重评。'
              : '等待另一位站长会签，会签之前仍按原来的类别服务。'}
          </Alert>
        )}
        {isStanding && opened.decision?.tier === 'T3' && !opened.hasEmergencyReport && (
          <Alert severity="error" sx={{ mb: 1.5 }}>
            还没有强制报告记录。{EMERGENCY_BANNER}
          </Alert>
        )}
        <AssessmentFacts opened={opened} />
      </DialogContent>
      <DialogActions>
        {isStanding && opened.isNewest && (
          <IfMay route="assessments.void">
            <Button color="inherit" onClick={() => setIsVoiding(true)}>
              作废…
            </Button>
          </IfMay>
        )}
        {opened.decision?.tier === 'T3' && (
          <Button color="error" onClick={onReport}>
            强制报告记录
          </Button>
        )}
        <Button disabled={file.isBusy} onClick={file.write}>
          导出评估表
        </Button>
        <Box sx={{ flex: 1 }} />
        <Button onClick={onClose}>关闭</Button>
        {isWaiting && opened.mayCountersign && <CountersignButton opened={opened} />}
      </DialogActions>
      {isVoiding && <VoidDialog id={opened.id} onClose={() => setIsVoiding(false)} />}
    </Dialog>
  )
}

function CountersignButton({ opened }: { readonly opened: OpenedAssessment }) {
  const notice = useNotice()
  const countersign = useCommand('assessments.countersign')
  const sign = () =>
    countersign.mutate(
      { id: opened.id },
      {
        onSuccess: () => notice.succeed('已会签，新的类别从今天起生效'),
        onError: (error) => notice.fail(errorText(error, ASSESSMENTS_TEXTS)),
      },
    )
  return (
    <Button variant="contained" disabled={countersign.isPending} onClick={sign}>
      会签
    </Button>
  )
}
