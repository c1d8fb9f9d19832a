import { Alert, Checkbox, FormControlLabel } from '@mui/material'
import { useOffice } from '#renderer/api/hooks.ts'
import type { FamilyId } from '#shared/features/families/family.ts'

/** 与 2026-0003 同一家庭？ — asked when somebody of that name and phone is on file. */
export function SameFamilyQuestion({
  name,
  phone,
  chosen,
  onChoose,
}: {
  readonly name: string
  readonly phone: string
  readonly chosen: number | null
  readonly onChoose: (family: FamilyId | null) => void
}) {
  const isAsked = name.trim() !== '' && phone.trim().length >= 7
  const found = useOffice(
    'families.candidates',
    isAsked ? { name: name.trim(), phone: phone.trim() } : null,
  )
  if (!isAsked || found.data === undefined || found.data.length === 0) return null
  return (
    <Alert severity="info">
      {found.data.map(({ familyId, personName, children }) => (
        <FormControlLabel
          key={familyId}
          control={
            <Checkbox
              checked={chosen === familyId}
              onChange={(event) => onChoose(event.target.checked ? familyId : null)}
              sx={{ py: 0.5 }}
            />
          }
          label={`与 ${children.map((child) => `${child.number} ${child.name}`).join('、')} 同一家庭（监护人“${personName}”和电话相同）`}
        />
      ))}
    </Alert>
  )
}
