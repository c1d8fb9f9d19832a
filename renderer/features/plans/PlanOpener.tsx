import { Dialog, DialogActions, DialogContent, Button } from '@mui/material'
import { useMay } from '#renderer/api/account.ts'
import { errorText } from '#renderer/api/error-text.ts'
import { useOffice } from '#renderer/api/hooks.ts'
import { Loaded } from '#renderer/ui/Loaded.tsx'
import type { PlanId } from '#shared/features/plans/plan.ts'
import { isWritten } from '#shared/features/plans/plan-status.ts'
import { PlanEditor } from './PlanEditor.tsx'
import { PlanView } from './PlanView.tsx'
import { PLANS_TEXTS } from './plans.text.ts'

/** Opens a plan to be read, or to be written on while it is a draft. */
export function PlanOpener({
  id,
  isEditing,
  onEdit,
  onRead,
  onClose,
}: {
  readonly id: PlanId
  readonly isEditing: boolean
  readonly onEdit: () => void
  readonly onRead: () => void
  readonly onClose: () => void
}) {
  const plan = useOffice('plans.get', { id })
  const mayWrite = useMay('plans.saveDraft')
  if (plan.data === undefined) {
    return (
      <Dialog open onClose={onClose} maxWidth="sm">
        <DialogContent>
          <Loaded query={plan} describe={(error) => errorText(error, PLANS_TEXTS)}>
            {() => null}
          </Loaded>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>关闭</Button>
        </DialogActions>
      </Dialog>
    )
  }
  if (isEditing && mayWrite && isWritten(plan.data.status)) {
    return <PlanEditor key={id} plan={plan.data} onSubmitted={onRead} onClose={onClose} />
  }
  return <PlanView plan={plan.data} onEdit={onEdit} onClose={onClose} />
}
