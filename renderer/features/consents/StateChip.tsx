import { StatusChip } from '#renderer/ui/StatusChip.tsx'
import { stateName, type ConsentState } from '#shared/features/consents/consent-codes.ts'

const CHIPS = {
  'in-force': 'success',
  'legal-basis': 'success',
  refused: 'error',
  withdrawn: 'error',
  none: 'warning',
} as const satisfies Record<ConsentState, 'success' | 'error' | 'warning'>

/** How a scope stands, as word, icon and colour. */
export function StateChip({ state }: { readonly state: ConsentState }) {
  return <StatusChip state={CHIPS[state]} label={stateName(state)} />
}
