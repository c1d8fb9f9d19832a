import { Dialog, DialogContent } from '@mui/material'
import { useState } from 'react'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import { useNotice } from '#renderer/ui/Notice.tsx'
import type { AssessmentId, AssessmentLine } from '#shared/features/assessments/assessment.ts'
import { tierName } from '#shared/features/assessments/tier.ts'
import { AssessmentForm } from './AssessmentForm.tsx'
import { ASSESSMENTS_TEXTS } from './assessments.text.ts'
import { AssessmentView } from './AssessmentView.tsx'
import { EmergencyReportDialog } from './EmergencyReportDialog.tsx'

/** Opens an assessment: a draft to go on with, a confirmed one to read. */
export function AssessmentOpener({
  id,
  onClose,
}: {
  readonly id: AssessmentId
  readonly onClose: () => void
}) {
  const notice = useNotice()
  const opened = useOffice('assessments.get', { id })
  const [isReporting, setIsReporting] = useState(false)
  const confirmed = ({ decision }: AssessmentLine) => {
    if (decision === null) return
    const waits = decision.effectiveOn === null ? '，等待另一位站长会签' : ''
    notice.succeed(`已确认为${tierName(decision.tier)}${waits}`)
    if (decision.tier === 'T3') setIsReporting(true)
    else onClose()
  }
  const reported = () => {
    setIsReporting(false)
    if (opened.data?.status !== 'draft') onClose()
  }
  const report = () => setIsReporting(true)
  if (opened.data === undefined) {
    return (
      <Dialog open onClose={onClose} maxWidth="sm">
        <DialogContent>
          <Loaded query={opened} describe={(error) => errorText(error, ASSESSMENTS_TEXTS)}>
            {() => null}
          </Loaded>
        </DialogContent>
      </Dialog>
    )
  }
  return (
    <>
      {opened.data.status === 'draft' ? (
        <AssessmentForm
          opened={opened.data}
          onConfirmed={confirmed}
          onReport={report}
          onClose={onClose}
        />
      ) : (
        <AssessmentView opened={opened.data} onReport={report} onClose={onClose} />
      )}
      {isReporting && <EmergencyReportDialog id={id} onClose={reported} />}
    </>
  )
}
