import { Box, Button } from '@mui/material'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { useMay } from '#renderer/api/account.ts'
import { useCommandForm } from '#renderer/api/use-command-form.ts'
import { TextInput } from '#renderer/ui/form/TextInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { revealReasonSchema } from '#shared/features/children/reveal-reason.ts'
import type { ChildId } from '#shared/features/children/child.ts'
import type { ShownPerson } from '#shared/features/families/family.ts'

const SHOWN_MS = 60_000
const schema = z.object({ reason: revealReasonSchema })

/** Masked; in full for a minute to who says why, and that is logged. */
export function PersonIdNumber({
  childId,
  person,
}: {
  readonly childId: ChildId
  readonly person: ShownPerson
}) {
  const [isAsking, setIsAsking] = useState(false)
  const [idNumber, setIdNumber] = useState<string | null>(null)
  const may = useMay('families.revealIdNumber')
  useEffect(() => {
    if (idNumber === null) return undefined
    const timer = setTimeout(() => setIdNumber(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [idNumber])
  if (person.maskedIdNumber === null) return null
  return (
    <Box>
      {idNumber ?? person.maskedIdNumber}
      {may && (
        <Button
          sx={{ ml: 1, py: 0, minWidth: 0 }}
          onClick={() => (idNumber === null ? setIsAsking(true) : setIdNumber(null))}
        >
          {idNumber === null ? '查看完整号码…' : '隐藏'}
        </Button>
      )}
      {isAsking && (
        <AskDialog
          childId={childId}
          person={person}
          onReveal={setIdNumber}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Box>
  )
}

function AskDialog({
  childId,
  person,
  onReveal,
  onClose,
}: {
  readonly childId: ChildId
  readonly person: ShownPerson
  readonly onReveal: (idNumber: string) => void
  readonly onClose: () => void
}) {
  const state = useCommandForm({
    route: 'families.revealIdNumber',
    schema,
    defaultValues: { reason: '' },
    toInput: ({ reason }: z.input<typeof schema>) => ({ childId, personId: person.id, reason }),
    onDone: ({ idNumber }) => {
      onReveal(idNumber)
      onClose()
    },
  })
  return (
    <FormDialog
      act={state}
      title={`查看“${person.name}”的完整证件号码`}
      submitLabel="查看"
      onClose={onClose}
    >
      <TextInput
        control={state.form.control}
        name="reason"
        label="查看原因"
        helperText="原因会记入查阅记录；号码显示 1 分钟后自动隐藏"
        required
        autoFocus
      />
    </FormDialog>
  )
}
